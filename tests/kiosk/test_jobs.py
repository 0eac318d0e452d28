"""Jobs run in order beside the screen, and are told on its thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.jobs import Jobs
from tests.helpers.touch import wait


@pytest.fixture
def jobs(qapp: QGuiApplication) -> Iterator[Jobs]:
    running = Jobs()
    yield running
    running.close()


def test_outcomes_come_in_order_on_the_thread_of_the_screen(jobs: Jobs) -> None:
    told: list[tuple[int, bool]] = []
    threads: set[int] = set()

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(5):
        jobs.run(
            lambda number=number: work(number),
            lambda result: told.append(
                (result, threading.current_thread() is threading.main_thread())
            ),
        )
    wait(lambda: len(told) == 5, "five outcomes")
    assert told == [(number, True) for number in range(5)]
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_failure_is_told_to_whoever_takes_it(jobs: Jobs) -> None:
    failed: list[BaseException] = []

    def work() -> None:
        raise ValueError("broken")

    jobs.run(work, lambda _: None, failed.append)
    wait(lambda: failed, "a failure")
    assert str(failed[0]) == "broken"


@pytest.mark.expect_log("job failed")
def test_a_failure_that_nobody_takes_is_logged(jobs: Jobs) -> None:
    def work() -> None:
        raise ValueError("broken")

    jobs.run(work, lambda _: None)
    wait(lambda: jobs.pending == 0, "the end of the job")


def test_any_future_is_brought_to_the_screen(jobs: Jobs) -> None:
    future: Future[str] = Future()
    told: list[str] = []
    jobs.when(future, told.append)
    assert jobs.pending == 1
    threading.Thread(target=future.set_result, args=("saved",)).start()
    wait(lambda: told, "the outcome of a future")
    assert told == ["saved"]
    assert jobs.pending == 0


def test_nothing_is_told_after_closing(jobs: Jobs) -> None:
    told: list[str] = []
    future: Future[str] = Future()
    jobs.when(future, told.append)
    jobs.close()
    future.set_result("late")
    jobs.run(lambda: "later", told.append)
    QGuiApplication.processEvents()
    assert told == []
