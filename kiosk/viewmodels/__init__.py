"""One small typed view model per screen: what QML shows and what a touch asks for."""
