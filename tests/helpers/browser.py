"""Headless Chromium that talks to loopback only."""

from __future__ import annotations

import os
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
    # Chromium does not start under libfaketime; the officer's own machine has a true clock anyway.
    true_clock = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
    service = Service("/usr/bin/chromedriver", env=true_clock)
    page = Chrome(options=options, service=service)
    try:
        yield page
    finally:
        page.quit()
