"""Laws of building: same files, same bytes; what is built verifies; nothing stale comes along."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from content import codec
from content.archive import PackFile
from content.authoring import schema
from content.authoring.build import NotBuildable, build, sign
from content.authoring.keys import make_development_set, read_key_file, read_trust_folder
from content.authoring.source import read_source
from content.errors import PackRefused
from content.manifest import MANIFEST_NAME, SIGNATURE_NAME
from content.narration import SYNTHESISED, clip_key
from content.reader import CourseReader
from content.secret_key import SecretKey
from content.trust import load_root_keys
from content.verify import Known, verify
from tests.helpers.author import LESSON, SMALL, Author, small_pack


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys") / "set"
    make_development_set(folder)
    return folder


def opened(data: bytes) -> PackFile:
    return PackFile(io.BytesIO(data), len(data))


def signed(data: bytes, keys: Path) -> bytes:
    key = read_key_file(keys / "content.key")
    return sign(opened(data), key, read_trust_folder(keys))


def test_two_builds_of_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    first = build(read_source(SMALL)).to_bytes()
    for path in sorted(author.folder.rglob("*"), reverse=True):
        os.utime(path, (0, 0))
    assert build(author.source()).to_bytes() == first


def test_a_changed_word_changes_the_pack(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change(LESSON, "Tắt máy", "Cắt máy")
    assert build(author.source()).to_bytes() != build(read_source(SMALL)).to_bytes()


def test_a_built_and_signed_pack_is_what_the_author_wrote(keys: Path) -> None:
    data = signed(build(read_source(SMALL)).to_bytes(), keys)
    known = Known(root=load_root_keys(keys / "root.json"), program="0.1.0")
    found = verify(opened(data), known, CourseReader())
    assert found.courses == small_pack().courses
    assert found.manifest.needs == small_pack().needs
    assert [entry.path for entry in found.manifest.files] == [
        "art/may.svg",
        "audio/vi/cuoc-goi.ogg",
        "courses/thu/course.json",
        "courses/thu/cuoc-goi.lesson.json",
    ]


def test_signing_twice_gives_the_same_bytes(keys: Path) -> None:
    once = signed(build(read_source(SMALL)).to_bytes(), keys)
    assert signed(once, keys) == once


def test_an_unsigned_pack_is_refused(keys: Path) -> None:
    known = Known(root=load_root_keys(keys / "root.json"), program="0.1.0")
    with pytest.raises(PackRefused) as refused:
        verify(opened(build(read_source(SMALL)).to_bytes()), known, CourseReader())
    assert refused.value.kind == "unsigned"


def test_a_pack_signed_by_a_stranger_is_refused(keys: Path) -> None:
    data = build(read_source(SMALL)).to_bytes()
    data = sign(opened(data), SecretKey.generate(), read_trust_folder(keys))
    known = Known(root=load_root_keys(keys / "root.json"), program="0.1.0")
    with pytest.raises(PackRefused) as refused:
        verify(opened(data), known, CourseReader())
    assert refused.value.kind == "unknown_key"


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")
def test_the_program_minisign_agrees(keys: Path, tmp_path: Path) -> None:
    data = signed(build(read_source(SMALL)).to_bytes(), keys)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in (MANIFEST_NAME, SIGNATURE_NAME):
            (tmp_path / name).write_bytes(archive.read(name))
    command = [
        "minisign",
        "-V",
        "-m",
        str(tmp_path / MANIFEST_NAME),
        "-p",
        str(keys / "content.pub"),
    ]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert "Trusted comment: nho epoch 1 version 1" in done.stdout
    (tmp_path / MANIFEST_NAME).write_bytes(b"x")
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


def test_a_folder_with_errors_is_not_built(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change(LESSON, "minutes: 7", "minutes: bảy")
    with pytest.raises(NotBuildable, match="nho has errors"):
        build(author.source())


def test_a_picture_that_is_gone_is_named(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change(LESSON, "art/may.svg", "art/khac.svg")
    with pytest.raises(NotBuildable, match=r"there is no file art/khac\.svg"):
        build(author.source())


def test_a_pack_that_kiosks_would_refuse_is_not_built(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    author.change("pack.yaml", "languages: [vi]", "languages: [tiếng-việt]")
    with pytest.raises(NotBuildable, match=r"would be refused: Manifest\.languages"):
        build(author.source())
    author.change("pack.yaml", "languages: [tiếng-việt]", "languages: [vi]")
    author.change("pack.yaml", "courses: [thu]}", "courses: [khac]}")
    with pytest.raises(NotBuildable, match="names the course khac"):
        build(author.source())


def test_an_archive_without_a_manifest_cannot_be_signed(keys: Path) -> None:
    empty = b"PK\5\6" + bytes(18)
    with pytest.raises((NotBuildable, PackRefused)):
        signed(empty, keys)


def test_clips_come_along_only_while_their_sentence_stands(tmp_path: Path) -> None:
    author = Author.at(tmp_path)
    sentence = "Có người lạ gọi đến."
    spoken = tmp_path / "clips" / SYNTHESISED / f"{clip_key(SYNTHESISED, sentence)}.opus"
    spoken.parent.mkdir(parents=True)
    spoken.write_bytes(b"OggS spoken")
    (spoken.parent / f"{clip_key(SYNTHESISED, 'Câu cũ.')}.opus").write_bytes(b"OggS stale")
    recorded = f"audio/mtq/{clip_key('mtq', sentence)}.opus"
    author.write(recorded, b"OggS recorded")
    manifest = build(author.source(), clips=tmp_path / "clips").manifest
    sounds = {entry.path: entry.sha256 for entry in manifest.files if entry.kind == "sound"}
    assert sounds.keys() == {
        recorded,
        f"audio/{SYNTHESISED}/{spoken.name}",
        "audio/vi/cuoc-goi.ogg",
    }
    assert sounds[recorded] == hashlib.sha256(b"OggS recorded").hexdigest()
    author.change(LESSON, sentence, "Có người gọi đến.")
    author.change(
        "courses/thu/01-cuoc-goi.yaml", "title: Có người lạ gọi đến", "title: Người lạ gọi"
    )
    after = build(author.source(), clips=tmp_path / "clips").manifest
    assert [entry.path for entry in after.files if entry.kind == "sound"] == [
        "audio/vi/cuoc-goi.ogg"
    ]


# --- Schemas for editors -----------------------------------------------------------------------


def test_the_published_schemas_are_those_of_the_model() -> None:
    published = {path.name: path.read_bytes() for path in schema.FOLDER.glob("*.json")}
    assert published == schema.schemas(), "run: python -m content.authoring.schema"


def test_schemas_are_written_whole(tmp_path: Path) -> None:
    schema.write(tmp_path / "new")
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(schema.schemas())


class _Plain(yaml.SafeLoader):
    """Reads dates as text, as our own reader does."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("pack", "pack.yaml"),
        ("course", "courses/thu/course.yaml"),
        ("lesson", LESSON),
        ("task", "courses/thu/tasks/goi-la.yaml"),
    ],
)
def test_an_editor_accepts_the_small_pack_and_marks_a_mistake(name: str, file: str) -> None:
    text = (SMALL / file).read_text(encoding="utf-8")
    value = yaml.load(text, Loader=_Plain)
    judge = jsonschema.Draft202012Validator(json.loads(schema.schemas()[f"{name}.schema.json"]))
    assert list(judge.iter_errors(value)) == []
    assert list(judge.iter_errors({**value, "titel": "x"}))
    assert list(judge.iter_errors({k: v for k, v in value.items() if k != "title"}))


def test_an_editor_asks_for_the_kind_of_a_step() -> None:
    judge = jsonschema.Draft202012Validator(json.loads(schema.schemas()["lesson.schema.json"]))
    lesson = codec.plain(small_pack().courses[0].lessons[0])
    del lesson["steps"][0]["kind"]
    assert list(judge.iter_errors(lesson))
