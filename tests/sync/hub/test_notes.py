"""The province vouches for kiosks' note keys over the real wire, and tells genuine notes."""

from __future__ import annotations

import re
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner

from sync.commands import sync
from sync.database import ProgressDatabase
from sync.hub.identity import NOTE_FILE
from sync.keys import open_keys
from sync.note import Certificate, Note, sealed_of, text_of
from sync.note_signing import judged, note_secret, signed_note
from sync.note_standing import NoteStanding, own_public, standing_of
from sync.vocabulary import NOTE_HEADER
from tests.helpers.hub import COMMUNE, PASSWORD, KioskAtHub, RunningHub
from tests.sync.hub.test_keys import told
from tests.sync.hub.test_login import log_in

NOTE = Note(
    subject="course",
    title="Nhận biết lừa đảo",
    before=0,
    now=3,
    day=date(2026, 11, 22),
    month_only=False,
    number="K7M29QXT",
    commune=COMMUNE,
)


def enrolled(hub: RunningHub, home: Path, commune: str = COMMUNE) -> NoteStanding:
    """Enrol a data folder by the real command; what it knows then."""
    open_keys(home)
    token = hub.command("enroll", commune, "--place", "Nhà văn hóa thôn 3")
    done = CliRunner().invoke(
        sync, ["enrol", hub.url, "--home", str(home), "--token", token], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return standing(home)


def standing(home: Path) -> NoteStanding:
    public = own_public(home)
    assert public is not None
    database = ProgressDatabase.open(home, key=open_keys(home).data)
    try:
        with database.read() as connection:
            return standing_of(connection, public)
    finally:
        database.close()


def note_of(home: Path, certificate: Certificate | None, note: Note = NOTE) -> str:
    return signed_note(note, note_secret(open_keys(home)), certificate)


def test_at_enrolment_the_province_vouches_for_the_kiosk(hub: RunningHub, tmp_path: Path) -> None:
    found = enrolled(hub, tmp_path / "one")
    assert found.certificate is not None
    assert found.certificate.commune == COMMUNE
    other = enrolled(hub, tmp_path / "two")
    text = note_of(tmp_path / "one", found.certificate)
    assert judged(text, other.provinces, own_public(tmp_path / "two")).note == NOTE
    said = hub.command("verify-note", text)
    assert "Nhận biết lừa đảo" in said
    assert "Tự làm được" in said
    assert "Nhà văn hóa thôn 3" in said


def test_a_kiosk_that_moved_hears_of_it_at_its_next_push(hub: RunningHub, tmp_path: Path) -> None:
    before = enrolled(hub, tmp_path / "one").certificate
    assert before is not None
    hub.django(
        "from sync.hub.models import Kiosk\n"
        f"Kiosk.objects.filter(id='{before.kiosk}').update(place_id='14848')"
    )
    done = CliRunner().invoke(sync, ["push", "--home", str(tmp_path / "one")])
    assert done.exit_code == 0, done.output
    after = standing(tmp_path / "one").certificate
    assert after is not None
    assert (after.kiosk, after.commune) == (before.kiosk, "14848")


def test_a_stranger_is_vouched_for_by_nobody(hub: RunningHub, tmp_path: Path) -> None:
    kiosk = hub.enrol()
    key = {NOTE_HEADER: "A" * 43 + "="}
    assert "note-certificate" in told(kiosk, headers=key)
    assert "note-certificate" not in told(kiosk)
    assert "note-certificate" not in told(kiosk, headers={NOTE_HEADER: "x"})
    assert set(told(kiosk, headers=key, auth=("k-0", "x"))) == {"incarnation", "seal-key"}
    off(hub, kiosk.id)
    assert "note-certificate" not in told(kiosk, headers=key)
    assert stat.S_IMODE((hub.folder / NOTE_FILE).stat().st_mode) == 0o600


def off(hub: RunningHub, kiosk: str) -> None:
    hub.django(
        f"from sync.hub.models import Kiosk\nKiosk.objects.filter(id='{kiosk}').update(active=False)"
    )


@pytest.mark.parametrize("attack", ["altered", "not_vouched", "other_province", "no_note"])
def test_the_command_refuses_by_name(hub: RunningHub, tmp_path: Path, attack: str) -> None:
    home = tmp_path / "one"
    certificate = enrolled(hub, home).certificate
    assert certificate is not None
    text = note_of(home, certificate)
    match attack:
        case "altered":
            good = note_of(home, certificate, replace(NOTE, before=1))
            # The signature of one note below the words of another.
            text = text_of(sealed_of(text).signed, sealed_of(good).signature)
        case "not_vouched":
            text = note_of(home, None)
        case "other_province":
            text = note_of(home, replace(certificate, signature=bytes(64)))
        case "no_note":
            text = "HOCSO1" + "1" * 16
    with pytest.raises(AssertionError, match=f"^Error: {attack}: "):
        hub.command("verify-note", text)


def test_a_kiosk_that_was_switched_off_is_told(hub: RunningHub, tmp_path: Path) -> None:
    certificate = enrolled(hub, tmp_path).certificate
    assert certificate is not None
    text = note_of(tmp_path, certificate)
    off(hub, certificate.kiosk)
    with pytest.raises(AssertionError, match=r"^Error: revoked: Máy làm ra giấy này"):
        hub.command("verify-note", text)


def test_an_officer_reads_a_scanned_note_and_a_stranger_none(
    hub: RunningHub, tmp_path: Path
) -> None:
    certificate = enrolled(hub, tmp_path).certificate
    assert certificate is not None
    text = note_of(tmp_path, certificate)
    page = f"{hub.url}giay/"
    assert "vao" in requests.get(page, timeout=20).url
    hub.command("officer", "xem-giay", "--password", PASSWORD)
    cookies = log_in(hub, "vao/", "xem-giay", PASSWORD).cookies

    def verdict(code: str) -> str:
        with requests.Session() as browser:
            browser.cookies.update(cookies)
            form = browser.get(page, timeout=20).text
            token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', form)
            assert token is not None
            said = {"ma": code, "csrfmiddlewaretoken": token[1]}
            return browser.post(page, data=said, headers={"Referer": hub.url}, timeout=20).text

    genuine = verdict(text)
    assert "Giấy thật." in genuine
    assert "Nhận biết lừa đảo" in genuine
    assert 'data-kind="misread"' in verdict(text[:-9])
    off(hub, certificate.kiosk)
    assert "ngừng dùng" in verdict(text)


def test_two_vouchings_of_one_key_are_the_same(kiosk: KioskAtHub) -> None:
    key = {NOTE_HEADER: "A" * 43 + "="}
    assert told(kiosk, headers=key) == told(kiosk, headers=key)
