"""A track: which tags it may have, and a signed pack that is nothing but a track."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from content import manifest as manifests
from content.archive import open_pack
from content.authoring.build import NotBuildable, Unsigned, sign
from content.authoring.track_pack import TrackHead, build_track
from content.errors import PackRefused
from content.install import install
from content.library import known, open_library
from content.manifest import FileEntry, Manifest
from content.model import Named
from content.narration import SYNTHESISED
from content.reader import CourseReader
from content.store import BLOBS, PackStore
from content.tracks import is_heard, recorded_tag, tag_fault
from content.verify import Known, verify
from tests.helpers.publisher import SPOKEN, Memory, Publisher

PUBLISHER = Publisher()
SCREEN = "Mời bà con vào học."
HEAD = TrackHead(
    id="tieng-thai",
    title="Tiếng Thái Đen",
    publisher="Sở Văn hóa",
    tag="blt",
    version=1,
    issued=date(2026, 11, 22),
)


@pytest.mark.parametrize(
    "tag",
    ["vi", "mtq", "blt", "twh", "tyr", "hmn", "bru", "hmn-Latn-VN", "mtq-x-langcha", "en-US"],
)
def test_a_tag_of_bcp_47_may_be_a_track(tag: str) -> None:
    assert tag_fault(tag) == ""
    assert is_heard(tag)


@pytest.mark.parametrize("tag", ["th", "TH", "tha", "th-VN", "th-x-son-la"])
def test_the_tag_of_thailand_is_never_the_thai_of_vietnam(tag: str) -> None:
    assert "blt, twh or tyr" in tag_fault(tag)


@pytest.mark.parametrize(
    "tag", ["", "m", "Mường", "MTQ", "mtq_VN", "mtq-", "mtq-x", "../vi", "mtq-x-" + "a-" * 20 + "a"]
)
def test_what_is_no_tag_is_no_track(tag: str) -> None:
    assert "BCP 47" in tag_fault(tag)


def test_the_synthesised_track_is_not_chosen_by_people() -> None:
    assert tag_fault(SYNTHESISED) == ""
    assert not is_heard(SYNTHESISED)


@pytest.mark.parametrize(
    "path",
    [
        "art/a.svg",
        "audio/mtq/mau.opus",
        f"audio/mtq/{'0' * 64}.mp3",
        f"audio/mtq/{'0' * 63}.opus",
        f"audio/mtq/{'0' * 64}.opus/x",
        f"audio/{'0' * 64}.opus",
    ],
)
def test_only_a_clip_is_of_a_track(path: str) -> None:
    assert recorded_tag(path) is None
    assert recorded_tag(f"audio/mtq/{'0' * 64}.opus") == "mtq"


@pytest.fixture
def clips(tmp_path: Path) -> dict[str, Path]:
    found = {}
    for number, sentence in enumerate((SPOKEN, SCREEN)):
        place = tmp_path / f"{number}.opus"
        place.write_bytes(b"OggS " + sentence.encode())
        found[sentence] = place
    return found


def signed(pack: Unsigned, folder: Path) -> Path:
    bare = folder / "bare.hocso"
    bare.write_bytes(pack.to_bytes())
    with open_pack(bare) as opened:
        whole = sign(opened, PUBLISHER.active, PUBLISHER.signed_trust())
    path = folder / pack.name
    path.write_bytes(whole)
    return path


def put(store: PackStore, ratchet: Memory, pack: Path) -> None:
    believed = known(store, PUBLISHER.root, ratchet, "0.1.0")
    with open_pack(pack) as opened:
        install(verify(opened, believed, CourseReader()), store, ratchet)


def test_a_signed_track_gives_sound_to_sentences_of_other_packs_and_of_the_screens(
    tmp_path: Path, clips: dict[str, Path]
) -> None:
    ratchet = Memory()
    store = open_library(tmp_path / "library", PUBLISHER.root, ratchet, program="0.1.0").store
    believed = known(store, PUBLISHER.root, ratchet, "0.1.0")
    install(verify(PUBLISHER.parts(), believed, CourseReader(rules=False)), store, ratchet)
    assert store.tracks() == ("mtq", "vi")
    put(store, ratchet, signed(build_track(HEAD, clips), tmp_path))
    assert store.tracks() == ("blt", "mtq", "vi")
    assert store.track_titles() == {"blt": "Tiếng Thái Đen"}
    for sentence, place in clips.items():
        found = store.clip("blt", sentence)
        assert found is not None
        assert found.read_bytes() == place.read_bytes()
    assert store.clip("blt", "Một câu khác.") is None
    assert [card.id for card in store.courses()] == ["lua-dao"]
    store.close()


def test_a_track_is_there_again_when_the_library_is_made_anew(
    tmp_path: Path, clips: dict[str, Path]
) -> None:
    ratchet = Memory()
    folder = tmp_path / "library"
    store = open_library(folder, PUBLISHER.root, ratchet, program="0.1.0").store
    put(store, ratchet, signed(build_track(HEAD, clips), tmp_path))
    assert store.is_whole()
    store.close()
    for part in folder.glob("library.db*"):
        part.unlink()
    again = open_library(folder, PUBLISHER.root, ratchet, program="0.1.0")
    assert again.rebuilt
    assert again.store.tracks() == ("blt",)
    assert again.store.is_whole()
    again.store.close()


def test_a_track_left_out_on_a_small_disk_is_not_offered(
    tmp_path: Path, clips: dict[str, Path]
) -> None:
    ratchet = Memory()
    store = open_library(tmp_path / "library", PUBLISHER.root, ratchet, program="0.1.0").store
    believed = known(store, PUBLISHER.root, ratchet, "0.1.0")
    with open_pack(signed(build_track(HEAD, clips), tmp_path)) as opened:
        pack = verify(opened, believed, CourseReader(), languages=frozenset({"vi"}))
        install(pack, store, ratchet)
    assert store.tracks() == ()
    assert store.clip("blt", SPOKEN) is None
    assert not list((tmp_path / "library" / BLOBS).iterdir())
    store.close()


def test_a_track_is_the_same_bytes_every_time(clips: dict[str, Path]) -> None:
    backwards = dict(reversed(clips.items()))
    assert build_track(HEAD, clips).to_bytes() == build_track(HEAD, backwards).to_bytes()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"tag": "th"}, "blt, twh or tyr"),
        ({"tag": "Thái"}, "BCP 47"),
        ({"version": 0}, "allowed are 1"),
        ({"id": "Tiếng"}, "not allowed there"),
    ],
)
def test_a_track_that_would_be_refused_is_not_built(
    clips: dict[str, Path], change: dict[str, object], words: str
) -> None:
    with pytest.raises(NotBuildable, match=words):
        build_track(replace(HEAD, **change), clips)  # type: ignore[arg-type]  # wrong on purpose


def test_a_track_without_a_clip_is_not_built() -> None:
    with pytest.raises(NotBuildable, match="no clip"):
        build_track(HEAD, {})


def changed(manifest: Manifest, name: str) -> Manifest:
    entry = manifest.files[0]
    first: dict[str, FileEntry] = {
        "tag": replace(entry, path=entry.path.replace("/blt/", "/hmn/")),
        "name": replace(entry, path="audio/blt/mau.opus"),
        "kind": replace(entry, kind="picture"),
    }
    if name in first:
        return replace(manifest, files=(first[name], *manifest.files[1:]))
    if name == "shelf":
        return replace(manifest, shelves=(Named(id="an-toan", name="An toàn"),))
    return replace(manifest, languages=("th",))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tag", "of no language of the pack"),
        ("name", "nor a track alone"),
        ("kind", "not a sound"),
        ("shelf", "a track has no shelves"),
        ("thailand", "blt, twh or tyr"),
    ],
)
def test_a_signed_pack_of_sound_with_anything_else_in_it_is_refused(
    clips: dict[str, Path], name: str, words: str
) -> None:
    built = build_track(HEAD, clips)
    data = manifests.to_bytes(changed(built.manifest, name))
    parts = PUBLISHER.signed_parts(data, dict(built.blobs))
    ratchet = Memory()
    with pytest.raises(PackRefused, match=words) as refused:
        verify(
            parts,
            Known(root=PUBLISHER.root, program="0.1.0", floor=ratchet.floor),
            CourseReader(),
        )
    assert refused.value.kind == "format"
