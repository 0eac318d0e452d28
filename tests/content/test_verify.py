"""The rules of a pack, each broken once: the attacks that TUF lists, and those of our own format."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from content import codec
from content.errors import PackRefused
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME, SIGNATURE_NAME, Manifest
from content.reader import CourseReader
from content.secret_key import SecretKey
from content.trust import TRUST_NAME, CheckedTrust, checked
from content.verify import Known, VerifiedPack, verify
from tests.helpers.publisher import Parts, Publisher, course, lesson

READER = CourseReader(rules=False)


@pytest.fixture(scope="module")
def publisher() -> Publisher:
    return Publisher()


def known(publisher: Publisher, **more: object) -> Known:
    return replace(Known(root=publisher.root, program="0.1.0"), **more)  # type: ignore[arg-type]


def refused(parts: Parts, what: Known, **how: object) -> PackRefused:
    with pytest.raises(PackRefused) as fault:
        verify(parts, what, READER, **how)  # type: ignore[arg-type]
    return fault.value


def trust_of(publisher: Publisher) -> CheckedTrust:
    return checked(publisher.signed_trust(), publisher.root)


def test_honest_pack_is_verified(publisher: Publisher) -> None:
    parts = publisher.parts()
    pack = verify(parts, known(publisher), READER)
    assert pack.manifest == parts.manifest
    assert [one.id for one in pack.courses[0].lessons] == ["goi-la", "chuyen-tien"]
    assert pack.wanted() == {name: len(data) for name, data in parts.blobs.items()}


def test_standby_key_signs_as_well(publisher: Publisher) -> None:
    verify(publisher.parts(key=publisher.standby), known(publisher), READER)


def test_verified_pack_cannot_be_made_by_hand(publisher: Publisher) -> None:
    pack = verify(publisher.parts(), known(publisher), READER)
    with pytest.raises(TypeError, match=r"content\.verify"):
        VerifiedPack(
            manifest=pack.manifest,
            manifest_bytes=b"",
            signature=b"",
            trust=pack.trust,
            carried=pack.carried,
            courses=(),
            without=frozenset(),
            source=pack.source,
            seal=object(),
        )


# --- Signature and keys ------------------------------------------------------------------------


def test_unsigned_pack_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    del parts.signed[SIGNATURE_NAME]
    fault = refused(parts, known(publisher))
    assert (fault.kind, SIGNATURE_NAME in str(fault)) == ("unsigned", True)


def test_pack_without_manifest_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    del parts.signed[MANIFEST_NAME]
    fault = refused(parts, known(publisher))
    assert (fault.kind, MANIFEST_NAME in str(fault)) == ("archive", True)


def test_wrong_key_is_refused(publisher: Publisher) -> None:
    stranger = SecretKey.generate()
    fault = refused(publisher.parts(key=stranger), known(publisher))
    assert (fault.kind, stranger.public.id in str(fault)) == ("unknown_key", True)


def test_stranger_under_a_known_key_number_is_refused(publisher: Publisher) -> None:
    forger = SecretKey(publisher.active.number, SecretKey.generate().seed)
    assert refused(publisher.parts(key=forger), known(publisher)).kind == "signature"


def test_revoked_key_is_refused() -> None:
    publisher = Publisher()
    stolen = publisher.active
    publisher.revoke(stolen)
    fault = refused(publisher.parts(key=stolen), known(publisher))
    assert fault.kind == "revoked"
    assert stolen.public.id in str(fault)


def test_revoked_key_is_refused_with_the_old_trust_file_too() -> None:
    publisher = Publisher()
    old = publisher.parts(version=2)
    publisher.revoke(publisher.active)
    assert refused(old, known(publisher, trust=trust_of(publisher))).kind == "revoked"


def test_signature_of_another_manifest_is_refused(publisher: Publisher) -> None:
    parts, other = publisher.parts(version=2), publisher.parts(version=3)
    parts.signed[SIGNATURE_NAME] = other.signed[SIGNATURE_NAME]
    assert refused(parts, known(publisher)).kind == "signature"


def test_manifest_is_not_parsed_before_its_signature_is_checked(publisher: Publisher) -> None:
    parts = publisher.parts()
    parts.signed[MANIFEST_NAME] = b"[" * 100_000
    assert refused(parts, known(publisher)).kind == "signature"


def test_signature_that_is_no_signature_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    parts.signed[SIGNATURE_NAME] = b"hello"
    fault = refused(parts, known(publisher))
    assert (fault.kind, SIGNATURE_NAME in str(fault)) == ("signature", True)


# --- Trust -------------------------------------------------------------------------------------


def test_pack_without_trust_file_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    del parts.signed[TRUST_NAME]
    assert refused(parts, known(publisher)).kind == "trust"


def test_trust_of_another_root_is_refused(publisher: Publisher) -> None:
    assert refused(Publisher().parts(), known(publisher)).kind == "trust"


def test_epoch_that_the_root_did_not_open_is_refused(publisher: Publisher) -> None:
    fault = refused(publisher.parts(epoch=2), known(publisher))
    assert fault.kind == "trust"
    assert "epoch 2" in str(fault)
    assert "opened 1" in str(fault)


def test_newer_trust_file_in_a_pack_takes_over() -> None:
    publisher = Publisher()
    old = trust_of(publisher)
    publisher.revoke(publisher.active)
    pack = verify(publisher.parts(key=publisher.standby), known(publisher, trust=old), READER)
    assert pack.trust.trust.version == 2


def test_older_trust_file_in_a_pack_changes_nothing() -> None:
    publisher = Publisher()
    old = publisher.parts(key=publisher.standby)
    publisher.revoke(publisher.active)
    pack = verify(old, known(publisher, trust=trust_of(publisher)), READER)
    assert pack.trust.trust.version == 2
    assert json.loads(pack.carried.data)["version"] == 1


def test_trust_rollback_after_losing_library_db_is_refused(publisher: Publisher) -> None:
    fault = refused(publisher.parts(), known(publisher, trust_floor=4))
    assert fault.kind == "trust"
    assert "version 1, known here is 4" in str(fault)


# --- Versions ------------------------------------------------------------------------------------


def test_rollback_is_refused(publisher: Publisher) -> None:
    fault = refused(publisher.parts(version=4), known(publisher, floor=lambda _: (1, 5)))
    assert fault.kind == "older"
    assert "version 4" in str(fault)
    assert "version 5" in str(fault)


def test_fast_forward_is_healed_by_a_new_epoch() -> None:
    publisher = Publisher()
    thief = publisher.active
    fast = publisher.parts(version=LIMITS.number)
    verify(fast, known(publisher), READER)
    publisher.revoke(thief)
    healed = publisher.parts(version=6, key=publisher.standby)
    verify(healed, known(publisher, floor=lambda _: (1, LIMITS.number)), READER)
    assert refused(fast, known(publisher, trust=trust_of(publisher))).kind == "revoked"


def test_freeze_offering_the_same_again_changes_nothing(publisher: Publisher) -> None:
    parts = publisher.parts(version=5)
    what = known(publisher, floor=lambda _: (1, 5))
    first = verify(parts, what, READER)
    assert verify(parts, what, READER).manifest == first.manifest


def test_two_manifests_of_one_version_are_refused(publisher: Publisher) -> None:
    what = known(publisher, floor=lambda _: (1, 1), manifests={"co-ban": "0" * 64})
    fault = refused(publisher.parts(), what)
    assert fault.kind == "older"
    assert "differs" in str(fault)


def test_pack_that_needs_a_newer_program_is_refused(publisher: Publisher) -> None:
    fault = refused(publisher.parts(), known(publisher, program="0.0.9"))
    assert fault.kind == "format"
    assert "needs program 0.1.0, this is 0.0.9" in str(fault)


# --- Manifest --------------------------------------------------------------------------------------


def first_file(manifest: Manifest, **changes: object) -> Manifest:
    head, *tail = manifest.files
    return replace(manifest, files=(replace(head, **changes), *tail))  # type: ignore[arg-type]


def first_course(manifest: Manifest, **changes: object) -> Manifest:
    head, *tail = manifest.courses
    return replace(manifest, courses=(replace(head, **changes), *tail))  # type: ignore[arg-type]


CONTRADICTIONS: dict[str, tuple[Callable[[Manifest], Manifest], str]] = {
    "unsafe path": (lambda m: first_file(m, path="../../etc/passwd"), "not allowed there"),
    "absolute path": (lambda m: first_file(m, path="/etc/passwd"), "not allowed there"),
    "pack id as path": (lambda m: replace(m, id="../co-ban"), "not allowed there"),
    "negative size": (lambda m: first_file(m, size=-1), "allowed are 0"),
    "path twice": (lambda m: replace(m, files=(*m.files, m.files[0])), "paths"),
    "two sizes": (
        lambda m: replace(m, files=(*m.files, replace(m.files[0], path="b/b", size=3))),
        "two sizes",
    ),
    "course twice": (
        lambda m: replace(m, courses=(*m.courses, m.courses[0])),
        "two courses have the same id",
    ),
    "lesson twice": (
        lambda m: first_course(m, lessons=(*m.courses[0].lessons, m.courses[0].lessons[0])),
        "two lessons",
    ),
    "missing lesson file": (lambda m: first_course(m, file="courses/x.json"), "needs the course"),
    "wrong kind of file": (lambda m: first_course(m, file="art/cho.svg"), "needs the course"),
    "need without course": (
        lambda m: replace(m, needs=(replace(m.needs[0], course="khong-co"),)),
        "a need names",
    ),
    "path without course": (
        lambda m: replace(m, paths=(replace(m.paths[0], courses=("khong-co",)),)),
        "names the course khong-co",
    ),
    "no courses": (lambda m: replace(m, courses=()), "nor a track alone"),
    "version beyond every reader": (lambda m: replace(m, version=2**53), "allowed are 1"),
}


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_signed_manifest_that_contradicts_itself_is_refused(
    publisher: Publisher, name: str
) -> None:
    change, words = CONTRADICTIONS[name]
    parts = publisher.parts()
    fault = refused(publisher.again(parts, change(parts.manifest)), known(publisher))
    assert fault.kind == "format"
    assert words in str(fault)


def test_oversized_file_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    changed = first_file(parts.manifest, size=LIMITS.picture_bytes + 1)
    fault = refused(publisher.again(parts, changed), known(publisher))
    assert fault.kind == "size"
    assert "4,194,305 bytes, at most 4,194,304" in str(fault)


def test_files_that_are_too_large_together_are_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    sound = next(entry for entry in parts.manifest.files if entry.kind == "sound")
    many = tuple(
        replace(sound, path=f"audio/vi/{n}.opus", sha256=f"{n:064x}", size=LIMITS.sound_bytes)
        for n in range(65)
    )
    changed = replace(parts.manifest, files=(*parts.manifest.files, *many))
    fault = refused(publisher.again(parts, changed), known(publisher))
    assert fault.kind == "size"
    assert "bytes together, at most 2,147,483,648" in str(fault)


@pytest.mark.parametrize("data", [b"", b"{}\n", b"[]", b"\xff", b'{"format":2}\n', b"[" * 10_000])
def test_signed_rubbish_is_refused(publisher: Publisher, data: bytes) -> None:
    fault = refused(publisher.signed_parts(data, {}), known(publisher))
    assert (fault.kind, MANIFEST_NAME in str(fault)) == ("format", True)


def test_other_spelling_of_a_signed_manifest_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    spaced = json.dumps(json.loads(parts.signed[MANIFEST_NAME]), ensure_ascii=False).encode()
    fault = refused(publisher.signed_parts(spaced, parts.blobs), known(publisher))
    assert fault.kind == "format"
    assert "canonical" in str(fault)


# --- Files -----------------------------------------------------------------------------------------


def test_swapped_blob_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    one, two = parts.sha256_of("art/cho.svg"), parts.sha256_of("courses/lua-dao/course.json")
    parts.blobs[one], parts.blobs[two] = parts.blobs[two], parts.blobs[one]
    assert refused(parts, known(publisher)).kind == "blob"


def test_changed_blob_of_equal_size_is_refused_by_name(publisher: Publisher) -> None:
    parts = publisher.parts()
    name = parts.sha256_of("art/cho.svg")
    parts.blobs[name] = bytes(len(parts.blobs[name]))
    fault = refused(parts, known(publisher))
    assert fault.kind == "blob"
    assert "art/cho.svg has sha256" in str(fault)


def test_shortened_blob_is_refused_by_name(publisher: Publisher) -> None:
    parts = publisher.parts()
    name = parts.sha256_of("art/cho.svg")
    parts.blobs[name] = parts.blobs[name][:-1]
    assert "art/cho.svg has 40 bytes instead of 41" in str(refused(parts, known(publisher)))


class Endless(Parts):
    """A source whose blobs never end."""

    def chunks(self, sha256: str) -> Iterator[bytes]:
        while True:
            yield self.blobs[sha256]


def test_endless_data_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    fault = refused(Endless(parts.signed, parts.blobs), known(publisher))
    assert fault.kind == "blob"
    assert "goes on beyond" in str(fault)


def test_missing_blob_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    del parts.blobs[parts.sha256_of("art/cho.svg")]
    assert refused(parts, known(publisher)).kind == "blob"


def test_blob_that_the_manifest_does_not_list_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    parts.blobs["0" * 64] = b"stowaway"
    fault = refused(parts, known(publisher))
    assert (fault.kind, "0" * 64 in str(fault)) == ("blob", True)


def test_mix_and_match_of_two_genuine_packs_is_refused(publisher: Publisher) -> None:
    old = publisher.parts(version=1)
    new = publisher.parts(version=2, courses=(course("lua-dao", lesson(title="Bài khác")),))
    new.blobs = old.blobs
    assert refused(new, known(publisher)).kind == "blob"


def test_sound_of_other_languages_may_stay_away(publisher: Publisher) -> None:
    parts = publisher.parts()
    pack = verify(parts, known(publisher), READER, languages=frozenset({"vi"}))
    (path,) = pack.without
    assert path.startswith("audio/mtq/")
    assert parts.sha256_of(path) not in pack.wanted()


def test_only_sound_may_stay_away(publisher: Publisher) -> None:
    fault = refused(publisher.parts(), known(publisher), absent=frozenset({"art/cho.svg"}))
    assert fault.kind == "blob"
    assert "cannot be left out" in str(fault)


# --- Content ---------------------------------------------------------------------------------------


def swapped_text(publisher: Publisher, path: str, data: bytes) -> Parts:
    """A pack, signed genuinely, with another text in the place of a course or lesson."""
    parts = publisher.parts()
    name = parts.sha256_of(path)
    del parts.blobs[name]
    new = hashlib.sha256(data).hexdigest()
    parts.blobs[new] = data
    files = tuple(
        replace(entry, sha256=new, size=len(data)) if entry.path == path else entry
        for entry in parts.manifest.files
    )
    return publisher.again(parts, replace(parts.manifest, files=files))


@pytest.mark.parametrize("path", ["courses/lua-dao/course.json", "courses/lua-dao/goi-la.json"])
@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\xff\xff", b'{"kind":"read"}'])
def test_malformed_course_or_lesson_is_refused_by_name(
    publisher: Publisher, path: str, data: bytes
) -> None:
    fault = refused(swapped_text(publisher, path, data), known(publisher))
    assert (fault.kind, path in str(fault)) == ("content", True)


def test_lesson_that_is_not_the_listed_one_is_refused(publisher: Publisher) -> None:
    other = codec.to_json(lesson("khac"))
    fault = refused(swapped_text(publisher, "courses/lua-dao/goi-la.json", other), known(publisher))
    assert (fault.kind, "goi-la as listed" in str(fault)) == ("content", True)


def test_course_that_is_not_the_listed_one_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    changed = first_course(parts.manifest, title="Tên khác")
    fault = refused(publisher.again(parts, changed), known(publisher))
    assert (fault.kind, "lua-dao as listed" in str(fault)) == ("content", True)


def test_picture_that_is_not_in_the_pack_is_refused(publisher: Publisher) -> None:
    base = lesson()
    lost = replace(base.steps[0], picture=replace(course().picture, file="art/mat.svg"))
    pack = publisher.parts(courses=(course("lua-dao", replace(base, steps=(lost,))),))
    fault = refused(pack, known(publisher))
    assert (fault.kind, "art/mat.svg" in str(fault)) == ("content", True)


def test_course_that_breaks_the_rules_is_refused(publisher: Publisher) -> None:
    with pytest.raises(PackRefused, match="course lua-dao") as fault:
        verify(publisher.parts(), known(publisher), CourseReader())
    assert fault.value.kind == "content"


# --- Every byte ------------------------------------------------------------------------------------


def test_every_changed_byte_of_the_signature_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    whole = parts.signed[SIGNATURE_NAME]
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        parts.signed[SIGNATURE_NAME] = bytes(changed)
        fault = refused(parts, known(publisher))
        assert fault.kind in {"signature", "unknown_key"}, place
        assert SIGNATURE_NAME in str(fault) or MANIFEST_NAME in str(fault)


def test_every_seventh_changed_byte_of_the_manifest_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    whole = parts.signed[MANIFEST_NAME]
    for place in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[place] ^= 0x20
        parts.signed[MANIFEST_NAME] = bytes(changed)
        fault = refused(parts, known(publisher))
        assert (fault.kind, MANIFEST_NAME in str(fault)) == ("signature", True), place


def test_every_changed_byte_of_the_trust_file_and_its_signatures_is_refused(
    publisher: Publisher,
) -> None:
    parts = publisher.parts()
    names = [name for name in parts.signed if name.startswith(TRUST_NAME)]
    assert len(names) == 3
    for name in names:
        whole = parts.signed[name]
        for place in range(0, len(whole), 3):
            changed = bytearray(whole)
            changed[place] ^= 1
            parts.signed[name] = bytes(changed)
            fault = refused(parts, known(publisher))
            assert (fault.kind, TRUST_NAME in str(fault)) == ("trust", True), (name, place)
        parts.signed[name] = whole


def test_every_changed_byte_of_a_blob_is_refused(publisher: Publisher) -> None:
    parts = publisher.parts()
    for entry in parts.manifest.files:
        whole = parts.blobs[entry.sha256]
        for place in range(0, len(whole), max(1, len(whole) // 20)):
            changed = bytearray(whole)
            changed[place] ^= 0x80
            parts.blobs[entry.sha256] = bytes(changed)
            fault = refused(parts, known(publisher))
            assert (fault.kind, entry.path in str(fault)) == ("blob", True)
        parts.blobs[entry.sha256] = whole
