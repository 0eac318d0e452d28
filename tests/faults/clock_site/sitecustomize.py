"""Lets Python sleep under libfaketime 0.9.10, whose absolute monotonic sleeps last for hours.

Its FAKETIME_DONT_FAKE_MONOTONIC forgets `clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME)`, which is
what `time.sleep` of Python 3.11 calls (wolfcw/libfaketime, issue 426). `select` is not touched by it.
"""

import select
import time


def sleep(seconds: float) -> None:
    """As `time.sleep`."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = sleep
