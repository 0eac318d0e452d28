"""One small view model per kind of step; QML of the same name lies in kiosk/qml/Steps."""
