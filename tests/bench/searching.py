"""Searching a library of a thousand lessons, beside a bare full-text query over the same words."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from content.search_key import fold
from content.store import PackStore
from tests.bench.crowded_home import install_many
from tests.bench.figure import Figure, percentile
from tests.bench.references import bare_search

WORDS = ("bai khoa", "lua dao", "Hoà Bình", "đường", "khóa 42", "bài 7")
ROUNDS = 30


def figures(scale: float) -> list[Figure]:
    """P95 of all queries; the budget is that of a screen."""
    taken = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        install_many(Path(name))
        store = PackStore.open(Path(name))
        for _ in range(ROUNDS):
            for words in WORDS:
                before = time.perf_counter()
                store.search(words)
                taken.append((time.perf_counter() - before) * 1000)
        rows = [fold(each.title) for card in store.courses() for each in card.lessons]
        store.close()
    bare = bare_search(rows, "bai AND khoa", ROUNDS * len(WORDS))
    return [
        Figure(
            what="search among 1,000 lessons, p95",
            measured=percentile(taken, 95),
            unit="ms",
            reference=percentile(bare, 95),
            beside="bare FTS5 query in memory, p95",
            limit=100,
        )
    ]
