"""`python -m kiosk` is `hocso`."""

from kiosk.cli import main

main()
