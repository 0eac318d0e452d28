"""A stick with a signed pack, made once: the commands that make it are proved elsewhere."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.null_sink import NullSink, missing_programs, null_sink
from tests.helpers.stick import Stick


@pytest.fixture(scope="session")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """Keys, and version 1 of the sample pack signed with them."""
    made = Stick.at(tmp_path_factory.mktemp("publisher"))
    made.sign(made.build())
    return made


@pytest.fixture
def home(tmp_path: Path, stick: Stick) -> Path:
    """The data folder of a kiosk that has the pack."""
    stick.install(tmp_path / "home", stick.folder / "mau-1.hocso")
    return tmp_path / "home"


@pytest.fixture
def sink() -> Iterator[NullSink]:
    """A null sink and what it hears; skips where there is no sound server."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"no sound server to be heard by: {', '.join(missing)} not installed")
    # A socket's path must stay short, so not tmp_path.
    with tempfile.TemporaryDirectory(prefix="ear-") as folder, null_sink(Path(folder)) as heard:
        yield heard
