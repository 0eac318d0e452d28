"""The machine around the kiosk: what its system services are asked for over D-Bus."""
