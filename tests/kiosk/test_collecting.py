"""A page that stands in a cycle goes on the screen's thread, whoever else allocates meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.collecting import Collector
from kiosk.viewmodels.page import PageModel
from tests.helpers.touch import wait

pytestmark = pytest.mark.usefixtures("qapp")


class CyclicPage(PageModel):
    """A page that holds itself, as a slot with its page in it does."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@contextmanager
def clean_slate() -> Iterator[None]:
    """Nothing is waiting to be collected, and Python collects by itself afterwards."""
    gc.collect()
    try:
        yield
    finally:
        gc.enable()


def ended_on(pages: int) -> list[int]:
    """Make pages and let go of them; the list fills with the threads that took them down."""
    threads: list[int] = []
    for _ in range(pages):
        weakref.finalize(CyclicPage(), lambda: threads.append(threading.get_ident()))
    return threads


def allocate_elsewhere() -> list[list[int]]:
    """Another thread makes enough objects for Python to collect; they have to be kept."""
    made: list[list[int]] = []
    thread = threading.Thread(target=lambda: made.extend([each] for each in range(50_000)))
    thread.start()
    thread.join()
    return made


def test_pages_go_on_the_screens_thread_alone() -> None:
    with clean_slate():
        collector = Collector()
        try:
            threads = ended_on(20)
            kept = allocate_elsewhere()
            assert threads == []
            wait(lambda: len(threads) == 20, "twenty threads")
            assert kept
            assert set(threads) == {threading.get_ident()}
        finally:
            collector.close()


def test_without_it_another_thread_takes_them_down() -> None:
    with clean_slate():
        gc.disable()
        threads = ended_on(20)
        gc.enable()
        allocate_elsewhere()
        assert set(threads) - {threading.get_ident()}, "the law above would hold anyhow"


def test_python_collects_again_when_the_kiosk_is_closed() -> None:
    with clean_slate():
        collector = Collector()
        assert not gc.isenabled()
        collector.close()
        assert gc.isenabled()
