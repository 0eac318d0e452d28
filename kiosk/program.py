"""Which version of the program this is: in statements, pack checks and `--version`."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Final

SOURCE_VERSION: Final = "0.1.0"
"""Of a program that runs from its sources, without having been installed."""


def program_version() -> str:
    """The installed version, else that of the sources."""
    try:
        return version("hocso")
    except PackageNotFoundError:
        return SOURCE_VERSION
