"""A pack of questions, and a pack for staff, on their way from folder to kiosk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from content import manifest as manifests
from content.authoring.build import build
from content.authoring.check import check, errors
from content.authoring.source import read_source
from content.commands import pack as command
from content.errors import ContentMalformed, NotInStore, PackRefused
from content.library import open_library
from content.narration import spoken_texts_of_pack
from content.store import PackStore
from tests.helpers.author import SMALL, Author
from tests.helpers.publisher import Memory, Publisher
from tests.helpers.question_set import SET, Press, question_set, write_set_folder

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("keys") / "set")


@pytest.fixture
def store(tmp_path: Path, press: Press) -> Iterator[PackStore]:
    library = open_library(tmp_path / "library", press.root, Memory(), program="0.1.0")
    yield library.store
    library.store.close()


def test_a_folder_of_questions_alone_is_a_pack(tmp_path: Path) -> None:
    folder = write_set_folder(tmp_path / "thi", question_set())
    _, findings = check(folder, TODAY)
    assert errors(findings) == ()
    pack = read_source(folder).pack
    assert pack is not None
    assert pack.sets == (question_set(),)
    assert pack.courses == ()


def test_a_set_comes_back_as_it_was_published(
    tmp_path: Path, press: Press, store: PackStore
) -> None:
    press.put(write_set_folder(tmp_path / "thi", question_set()), store)
    (card,) = store.sets()
    assert (card.pack, card.id, card.title, card.questions) == ("goi-thi", SET, "Thi thử", 12)
    assert store.question_set(SET) == question_set()
    assert store.file("goi-thi", card.picture.file).is_file()
    assert store.courses() == ()
    assert store.is_whole(), "a pack of questions lists no course, and is whole all the same"
    with pytest.raises(NotInStore):
        store.question_set("khac")


def test_a_set_may_not_take_the_name_of_another_packs_course(
    tmp_path: Path, press: Press, store: PackStore
) -> None:
    press.put(SMALL, store)
    with pytest.raises(PackRefused, match="course thu is already in the pack nho"):
        press.put(write_set_folder(tmp_path / "thi", question_set(name="thu")), store)


def test_a_set_that_is_not_as_listed_is_refused(
    tmp_path: Path, press: Press, store: PackStore
) -> None:
    folder = write_set_folder(tmp_path / "thi", question_set())
    broken = replace(
        question_set(), questions=(*question_set().questions, question_set().questions[0])
    )
    unsigned = build(read_source(folder))
    assert unsigned.manifest.sets[0].questions == 12
    assert len(broken.questions) == 13
    author = Author(folder)
    author.change(f"sets/{SET}.yaml", "right: true", "right: false")
    with pytest.raises(PackRefused, match="0 right answers"):
        press.put(folder, store)


def test_every_question_and_answer_can_be_heard(tmp_path: Path) -> None:
    pack = read_source(write_set_folder(tmp_path / "thi", question_set())).pack
    assert pack is not None
    heard = set(spoken_texts_of_pack(pack))
    assert {"Câu 3: làm cách nào?", "Cách 2 câu 3.", "Vì thế, câu 3."} <= heard


def test_a_pack_for_staff_is_found_behind_their_door_only(
    tmp_path: Path, press: Press, store: PackStore
) -> None:
    author = Author.at(tmp_path)
    text = (author.folder / "pack.yaml").read_text(encoding="utf-8")
    head = text[: text.index("needs:")]
    author.write("pack.yaml", f"{head}needs: []\npaths: []\naudience: staff\ncourses: [thu]\n")
    press.put(author.folder, store)
    assert store.courses() == ()
    assert [card.id for card in store.for_staff().courses()] == ["thu"]
    assert store.course("thu").lessons, "it is read like any course"
    assert store.search("cuoc goi") == ()
    assert store.for_staff().search("cuoc goi") != ()
    press.put(write_set_folder(tmp_path / "thi", question_set()), store)
    assert store.is_whole()


def test_a_pack_for_staff_has_no_needs_and_no_paths(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change("pack.yaml", "courses: [thu]\n", "courses: [thu]\naudience: staff\n")
    told = [one.what for one in author.findings()]
    assert sum("a pack for staff has none" in what for what in told) == 2


def test_what_was_signed_before_there_were_sets_keeps_its_spelling() -> None:
    data = Publisher().parts().signed[manifests.MANIFEST_NAME]
    written = json.loads(data)
    assert not written.keys() & {"sets", "audience"}
    assert not written["paths"][0].keys() & {"id", "name", "straight", "listening"}
    assert manifests.to_bytes(manifests.from_bytes(data)) == data


@pytest.mark.parametrize(
    "field", [{"sets": []}, {"audience": "everybody"}], ids=["sets", "audience"]
)
def test_a_default_that_is_written_out_is_a_second_spelling(field: dict[str, object]) -> None:
    written = json.loads(Publisher().parts().signed[manifests.MANIFEST_NAME]) | field
    text = json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    with pytest.raises(ContentMalformed, match="canonically"):
        manifests.from_bytes(text.encode() + b"\n")


def test_inspect_names_the_sets_and_whom_a_pack_is_for(tmp_path: Path, press: Press) -> None:
    data = press.signed(write_set_folder(tmp_path / "thi", question_set()))
    (tmp_path / "goi-thi-1.hocso").write_bytes(data)
    done = CliRunner().invoke(command, ["inspect", str(tmp_path / "goi-thi-1.hocso")])
    assert done.exit_code == 0, done.output
    assert "  thi-thu: Thi thử (12 questions)" in done.output
    assert "for staff" not in done.output
