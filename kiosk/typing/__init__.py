"""Writing Vietnamese with the kiosk's own keys."""
