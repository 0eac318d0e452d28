"""The private sound server that the voice is judged by."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.null_sink import NullSink, missing_programs, null_sink


@pytest.fixture
def sink() -> Iterator[NullSink]:
    """A null sink and what it hears; skips where there is no sound server."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"no sound server to be heard by: {', '.join(missing)} not installed")
    # A socket's path must stay short, so not tmp_path.
    with tempfile.TemporaryDirectory(prefix="ear-") as folder, null_sink(Path(folder)) as heard:
        yield heard
