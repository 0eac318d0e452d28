"""Headless Chromium that talks to loopback only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

Browser = Chrome


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser with an empty profile, until the block ends."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in (
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", f"--user-data-dir={profile}", "--window-size=1280,1400", "--lang=vi",
    ):  # fmt: skip
        options.add_argument(argument)
    page = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield page
    finally:
        page.quit()
