"""A new version of the program, from a stick: offered by the kiosk, installed by root, taken back when bad."""
