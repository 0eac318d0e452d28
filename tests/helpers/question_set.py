"""A set of questions that keeps every rule, and a folder that holds it and nothing else."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import yaml

from content.archive import PackFile
from content.authoring.build import build, sign
from content.authoring.keys import make_development_set, read_key_file, read_trust_folder
from content.authoring.source import read_source
from content.codec import plain
from content.install import install
from content.library import known
from content.model import Fact, Option, Picture, QuestionSet, SetQuestion
from content.reader import CourseReader
from content.store import PackStore
from content.trust import RootKeys, load_root_keys
from content.verify import verify
from tests.helpers.author import SMALL
from tests.helpers.publisher import Memory

SET = "thi-thu"


def question(number: int, right: int = 0) -> SetQuestion:
    """A question whose three answers are alike in length."""
    options = tuple(
        Option(
            id=f"y-{place}",
            text=f"Cách {place} câu {number}.",
            right=place == right,
            feedback=f"Vì thế, câu {number}.",
        )
        for place in range(3)
    )
    return SetQuestion(
        id=f"cau-{number}", text=f"Câu {number}: làm cách nào?", options=options, facts=("co-so",)
    )


def question_set(count: int = 12, name: str = SET) -> QuestionSet:
    """A set whose right answers go round the cards."""
    return QuestionSet(
        id=name,
        title="Thi thử",
        picture=Picture(file="art/may.svg", says="Một chiếc điện thoại."),
        questions=tuple(question(number, number % 3) for number in range(count)),
        facts=(
            Fact(
                id="co-so",
                claim="Cách này do tỉnh hướng dẫn.",
                source="Tỉnh thử",
                checked_on=date(2026, 11, 22),
                review_by=date(2027, 11, 22),
            ),
        ),
    )


def write_set_folder(folder: Path, questions: QuestionSet, pack: str = "goi-thi") -> Path:
    """A pack of a set alone, as its author keeps it."""
    head = yaml.safe_load((SMALL / "pack.yaml").read_text(encoding="utf-8"))
    head |= {"id": pack, "needs": [], "paths": [], "sets": [questions.id]}
    del head["courses"]
    (folder / "sets").mkdir(parents=True)
    (folder / "art").mkdir()
    (folder / "art" / "may.svg").write_bytes((SMALL / "art" / "may.svg").read_bytes())
    for path, value in (("pack", head), (f"sets/{questions.id}", plain(questions))):
        text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
        (folder / f"{path}.yaml").write_text(text, encoding="utf-8")
    return folder


def opened(data: bytes) -> PackFile:
    """A pack file in memory."""
    return PackFile(io.BytesIO(data), len(data))


class Press:
    """Builds folders, signs what comes of them, and puts it into a library."""

    def __init__(self, keys: Path) -> None:
        make_development_set(keys)
        self._keys = keys

    @property
    def root(self) -> RootKeys:
        """The root keys a kiosk believes."""
        return load_root_keys(self._keys / "root.json")

    def signed(self, folder: Path) -> bytes:
        """The pack file of a folder."""
        unsigned = build(read_source(folder)).to_bytes()
        key = read_key_file(self._keys / "content.key")
        return sign(opened(unsigned), key, read_trust_folder(self._keys))

    def put(self, folder: Path, store: PackStore) -> None:
        """Build, sign, verify and install a folder."""
        ratchet = Memory()
        what = known(store, self.root, ratchet, "0.1.0")
        install(verify(opened(self.signed(folder)), what, CourseReader()), store, ratchet)
