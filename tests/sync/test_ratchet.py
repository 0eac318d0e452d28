"""Versions only rise, also when two raise them, and after a restart."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.database import ProgressDatabase
from sync.ratchet import PackRatchet

KEY = bytes(32)
PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 9))


@given(st.lists(PAIRS, max_size=8))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_floor_is_the_highest_ever_seen(tmp_path: Path, pairs: list[tuple[int, int]]) -> None:
    database = ProgressDatabase.open(tmp_path, key=KEY)
    with database.write() as connection:
        connection.execute("DELETE FROM pack_floor")
    ratchet = PackRatchet(database)
    for epoch, version in pairs:
        ratchet.raise_to("co-ban", epoch, version)
    assert ratchet.floor("co-ban") == max([(0, 0), *pairs])
    assert ratchet.floor("other") == (0, 0)
    database.close()


def test_the_trust_file_never_goes_back(tmp_path: Path) -> None:
    database = ProgressDatabase.open(tmp_path, key=KEY)
    ratchet = PackRatchet(database)
    assert ratchet.trust_floor() == 0
    for version in (3, 2, 7, 1):
        ratchet.raise_trust_to(version)
    ratchet.raise_to("co-ban", 2, 1)
    database.close()
    again = ProgressDatabase.open(tmp_path, key=KEY)
    assert PackRatchet(again).trust_floor() == 7
    assert PackRatchet(again).floor("co-ban") == (2, 1)
    again.close()
