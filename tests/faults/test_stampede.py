"""Thousands of kiosks back at once do not trample the hub; a fixed pace would."""

from __future__ import annotations

from tests.faults.figures import Figures
from tests.faults.returning import Return, come_back, fixed, ours

KIOSKS = 4_400
A_SECOND = 100
HOUR = 3600.0
PACE = 30.0


def noted(figures: Figures, what: str, return_: Return) -> Return:
    """Keep the figures of one return."""
    figures.note(
        what,
        requests=return_.requests,
        peak=return_.peak,
        seconds=round(return_.seconds),
        too_often=return_.too_often,
    )
    return return_


def test_a_network_that_comes_back_everywhere_is_one_request_for_each_kiosk(
    figures: Figures,
) -> None:
    calm = noted(figures, "all back at once", come_back(KIOSKS, ours, a_second=A_SECOND))
    herd = noted(
        figures, "control: all back, fixed pace", come_back(KIOSKS, fixed(PACE), a_second=A_SECOND)
    )
    assert calm.requests < KIOSKS * 1.1
    assert calm.peak <= 2 * KIOSKS / 60, "spread over the first minute"
    assert calm.too_often == 0, "no kiosk that keeps its waits is refused for asking"
    assert herd.peak == KIOSKS
    assert herd.requests > 10 * calm.requests


def test_an_hour_of_503_from_the_hubs_proxy_is_asked_about_ever_more_rarely(
    figures: Figures,
) -> None:
    calm = noted(
        figures,
        "an hour of 503",
        come_back(KIOSKS, ours, a_second=A_SECOND, away="proxy", away_seconds=HOUR),
    )
    herd = noted(
        figures,
        "control: an hour of 503, fixed pace",
        come_back(KIOSKS, fixed(PACE), a_second=A_SECOND, away="proxy", away_seconds=HOUR),
    )
    assert calm.requests < 12 * KIOSKS
    assert calm.peak <= KIOSKS / 20, "first and second tries together"
    assert herd.requests > 10 * calm.requests
    assert calm.seconds <= HOUR * 2


def test_an_hour_without_any_answer_keeps_the_regular_pace(figures: Figures) -> None:
    calm = noted(
        figures,
        "an hour without answer",
        come_back(KIOSKS, ours, a_second=A_SECOND, away_seconds=HOUR),
    )
    herd = come_back(KIOSKS, fixed(PACE), a_second=A_SECOND, away_seconds=HOUR)
    assert calm.requests < 9 * KIOSKS
    assert calm.peak <= 2 * KIOSKS / 60
    assert calm.seconds <= 2 * 750, "all have delivered within two regular tries"
    assert herd.requests > 10 * calm.requests


def test_what_waited_for_years_is_delivered_within_what_a_kiosk_may_ask(figures: Figures) -> None:
    batches = 1_000
    patient = noted(
        figures, "half a million statements", come_back(1, ours, a_second=100, batches=batches)
    )
    hasty = noted(
        figures,
        "control: the same, ten times a second",
        come_back(1, fixed(0.1), a_second=100, batches=batches),
    )
    assert patient.too_often < batches / 4
    assert patient.seconds <= 1.5 * hasty.seconds, "waiting costs little"
    assert hasty.too_often > 5 * batches
