"""The order of cards: kept within a visit, other between visits."""

from __future__ import annotations

from kiosk.lesson.shuffle import disordered, shuffled

IDS = ("a", "b", "c", "d")


def test_one_visit_has_one_order() -> None:
    assert shuffled(IDS, visit="v1", step="s") == shuffled(IDS, visit="v1", step="s")


def test_visits_and_steps_differ() -> None:
    orders = {shuffled(IDS, visit=f"v{n}", step="s") for n in range(50)}
    assert len(orders) > 12
    assert all(sorted(order) == sorted(IDS) for order in orders)
    assert len({shuffled(IDS, visit="v", step=f"s{n}") for n in range(50)}) > 12


def test_cards_to_put_in_order_never_lie_in_order() -> None:
    for n in range(100):
        assert disordered(("a", "b"), visit=f"v{n}", step="s") == ("b", "a")
