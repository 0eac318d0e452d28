"""The technician's self-test: the checks of `kiosk.technician.self_test` in words, and what only a person can judge."""
