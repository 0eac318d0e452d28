"""Completion notes: what is signed cannot be altered, forged or taken from another province."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.base45 import decode, encode
from sync.errors import NoteRefused
from sync.keys import Keys, open_keys, write_keys
from sync.note import (
    END,
    MOST_LETTERS,
    MOST_TITLE,
    PREFIX,
    Certificate,
    Note,
    number_of,
    shortened,
    text_of,
)
from sync.note_signing import Genuine, certify, judged, note_secret, public_of, signed_note, vouches
from sync.note_standing import (
    NoteStanding,
    certificate_of,
    certificate_text,
    own_public,
    standing_of,
)
from sync.province_keys import ProvinceKeys
from sync.push import keep_told
from tests.helpers.saved_kiosk import SavedKiosk

KIOSK = "55555555-5555-4555-8555-555555555555"
PROVINCE, OTHER_PROVINCE = bytes([1] * 32), bytes([2] * 32)
SECRET, OTHER_SECRET = bytes([3] * 32), bytes([4] * 32)
CERTIFICATE = certify(PROVINCE, KIOSK, "14845", public_of(SECRET))
NOTE = Note(
    subject="course",
    title="Nhận biết lừa đảo",
    before=1,
    now=3,
    day=date(2026, 11, 22),
    month_only=False,
    number="K7M29QXT",
    commune="14845",
)
TEXT = signed_note(NOTE, SECRET, CERTIFICATE)
BELIEVED = (public_of(PROVINCE),)


def data_of(text: str) -> bytes:
    """The bytes of a note without their check sum."""
    return decode(text.removeprefix(PREFIX).removesuffix(END))[:-4]


def rewritten(data: bytes) -> str:
    """These bytes as somebody who knows the format would write them, check sum and all."""
    return PREFIX + encode(data + zlib.crc32(data).to_bytes(4)) + END


def refusal(text: str, *provinces: bytes, own: bytes | None = None) -> str:
    with pytest.raises(NoteRefused) as refused:
        judged(text, provinces or BELIEVED, own)
    return refused.value.kind


def test_a_genuine_note_says_what_was_signed() -> None:
    assert judged(TEXT, BELIEVED) == Genuine(NOTE, KIOSK)
    assert judged(f"\n {TEXT.lower()} \r\n", BELIEVED) == Genuine(NOTE, KIOSK)


@given(
    st.builds(
        Note,
        subject=st.sampled_from(["course", "lesson"]),
        title=st.text(
            st.characters(categories=["L", "N", "P"]), min_size=1, max_size=MOST_TITLE // 4
        ),
        before=st.none() | st.integers(0, 3),
        now=st.none() | st.integers(0, 3),
        day=st.dates(date(2026, 1, 1), date(2100, 1, 1)),
        month_only=st.just(value=False),
        number=st.binary(min_size=5, max_size=5).map(number_of),
        commune=st.just("14845"),
    )
)
def test_every_note_comes_back_as_it_was(note: Note) -> None:
    assert judged(signed_note(note, SECRET, CERTIFICATE), BELIEVED).note == note


def test_of_a_doubtful_day_only_the_month_is_told() -> None:
    told = judged(signed_note(replace(NOTE, month_only=True), SECRET, CERTIFICATE), BELIEVED).note
    assert (told.day, told.month_only) == (date(2026, 11, 1), True)


@pytest.mark.parametrize("vouched", [True, False], ids=["vouched", "own"])
def test_every_flipped_bit_is_refused(vouched: bool) -> None:
    text = TEXT if vouched else signed_note(NOTE, SECRET, None)
    data = data_of(text)
    kinds = set()
    for bit in range(8 * len(data)):
        altered = bytearray(data)
        altered[bit // 8] ^= 1 << bit % 8
        kinds.add(refusal(rewritten(bytes(altered)), own=public_of(SECRET)))
    assert kinds == {"altered", "unknown_version"}


def test_every_letter_read_wrongly_is_told_as_such() -> None:
    for place in range(len(PREFIX), len(TEXT)):
        other = "0" if TEXT[place] != "0" else "1"
        assert refusal(TEXT[:place] + other + TEXT[place + 1 :]) == "misread"
        assert refusal(TEXT[:place]) == "misread"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("HOCSO1" + "1" * 16, "no_note"),
        ("https://dichvucong.gov.vn", "no_note"),
        ("", "no_note"),
        (PREFIX, "misread"),
        (PREFIX + END, "misread"),
        (PREFIX + "A" * MOST_LETTERS + END, "misread"),
        (rewritten(b"\x02" + bytes(200)), "unknown_version"),
        (rewritten(b"\x01"), "altered"),
        (rewritten(b"\x01" + bytes(200)), "altered"),
    ],
    ids=["card", "page", "nothing", "bare", "empty", "endless", "newer", "stub", "zeros"],
)
def test_what_is_no_note_is_refused_by_name(text: str, kind: str) -> None:
    assert refusal(text) == kind


def test_another_province_is_refused() -> None:
    assert refusal(TEXT, public_of(OTHER_PROVINCE)) == "other_province"


def test_a_forger_with_a_key_of_his_own_is_refused() -> None:
    forged = [
        signed_note(NOTE, OTHER_SECRET, certify(OTHER_PROVINCE, KIOSK, "14845", b"x" * 32)),
        signed_note(NOTE, OTHER_SECRET, CERTIFICATE),
        signed_note(NOTE, SECRET, replace(CERTIFICATE, commune="14848")),
        signed_note(NOTE, SECRET, replace(CERTIFICATE, kiosk=KIOSK.replace("5", "6"))),
        signed_note(NOTE, SECRET, Certificate(KIOSK, "14845", bytes(64))),
    ]
    assert [refusal(text) for text in forged] == ["other_province"] * 5


def test_a_signature_for_a_certificate_is_none_for_a_note() -> None:
    body = data_of(TEXT)[:-64]
    assert refusal(text_of(body, CERTIFICATE.signature)) == "altered"


def test_without_a_certificate_only_the_kiosk_that_made_it_checks_a_note() -> None:
    text = signed_note(NOTE, SECRET, None)
    assert judged(text, BELIEVED, public_of(SECRET)) == Genuine(NOTE, None)
    assert refusal(text) == "not_vouched"
    assert refusal(text, own=public_of(OTHER_SECRET)) == "not_vouched"


def test_a_kiosk_that_was_told_no_key_says_so_and_still_knows_its_own() -> None:
    with pytest.raises(NoteRefused) as refused:
        judged(TEXT, ())
    assert refused.value.kind == "no_province_key"
    assert judged(TEXT, (), public_of(SECRET)).kiosk == KIOSK


def test_a_signed_note_that_is_of_no_known_form_is_refused() -> None:
    strange = [
        replace(NOTE, title="\x1b[2J"),
        replace(NOTE, title=""),
        replace(NOTE, now=9),
    ]
    for note in strange:
        assert refusal(signed_note(note, SECRET, CERTIFICATE)) == "altered"


def test_the_longest_title_stays_within_the_code_and_is_cut_between_letters() -> None:
    title = "Mở tài khoản định danh điện tử mức hai rồi nộp hồ sơ tại nhà, thí dụ khai sinh"
    assert len(title.encode()) > MOST_TITLE
    assert len(shortened(title).encode()) <= MOST_TITLE
    assert shortened(title).endswith("…")
    text = signed_note(replace(NOTE, title=title), SECRET, CERTIFICATE)
    assert len(text) <= 419, "a QR code of version 12 with grade M holds 419 of these letters"
    assert judged(text, BELIEVED).note.title == shortened(title)


def test_a_certificate_comes_back_and_rubbish_is_none() -> None:
    assert certificate_of(certificate_text(CERTIFICATE)) == CERTIFICATE
    assert [certificate_of(text) for text in ("", "ễ", "AAAA", "A" * 112)] == [None] * 4


def test_keys_that_came_out_of_a_backup_sign_as_before(tmp_path: Path) -> None:
    first = open_keys(tmp_path / "box")
    write_keys(tmp_path / "new", first)
    assert own_public(tmp_path / "new") == own_public(tmp_path / "box")
    assert note_secret(Keys(bytes(32), bytes(32))) != note_secret(first)
    assert note_secret(first) not in (first.data, first.pepper)


def test_what_the_province_says_of_note_keys_is_kept_once_and_older_keys_stay(
    tmp_path: Path,
) -> None:
    public = own_public_of(tmp_path)
    with SavedKiosk(tmp_path) as kiosk:

        def known() -> NoteStanding:
            with kiosk.database.read() as connection:
                return standing_of(connection, public)

        def tell(private: bytes, commune: str, key: bytes = public) -> None:
            certificate = certify(private, KIOSK, commune, key)
            told = ProvinceKeys(note=public_of(private), certificate=certificate_text(certificate))
            keep_told(kiosk.database, kiosk.writer, told)

        assert known() == NoteStanding(None, frozenset())
        tell(PROVINCE, "14845", key=b"x" * 32)
        assert known() == NoteStanding(None, frozenset({public_of(PROVINCE)})), "not our key"
        for private, commune in (
            (PROVINCE, "14845"),
            (PROVINCE, "14848"),
            (OTHER_PROVINCE, "14848"),
        ):
            tell(private, commune)
            certificate = known().certificate
            assert certificate is not None
            assert certificate.commune == commune
            assert vouches(public_of(private), certificate, public)
        assert known().provinces == {public_of(PROVINCE), public_of(OTHER_PROVINCE)}
        with kiosk.database.read() as connection:
            assert standing_of(connection, b"x" * 32).certificate is None


def own_public_of(home: Path) -> bytes:
    open_keys(home)
    public = own_public(home)
    assert public is not None
    return public
