"""What the hub gives its kiosks to be helped by later: a key to seal to, and answers to challenges."""

from __future__ import annotations

import base64
import re
import stat
from typing import Any

import pytest
import requests

from sync.hub.identity import PRIVATE_FILE, UNLOCK_FILE
from sync.province_keys import fingerprint, public_key
from sync.sealing import public_of
from sync.unlocking import answer_to, grouped, new_challenge
from tests.helpers.hub import PASSWORD, KioskAtHub, RunningHub
from tests.sync.hub.test_login import log_in


def told(kiosk: KioskAtHub, **extra: Any) -> dict[str, str]:
    said = kiosk.request("GET", "about", **extra).json()["extensions"]
    return {key.rpartition("/")[2]: value for key, value in said.items()}


def test_each_kiosk_is_told_its_own_unlock_key_and_a_stranger_none(hub: RunningHub) -> None:
    one, other = hub.enrol(), hub.enrol()
    keys = {told(kiosk)["unlock-key"] for kiosk in (one, other)}
    assert len(keys) == 2
    assert set(told(one, auth=("k-0", "x"))) == {"incarnation", "seal-key"}
    assert told(one)["seal-key"] == told(other)["seal-key"]


def test_secrets_are_files_of_this_account_and_not_in_the_database(hub: RunningHub) -> None:
    kiosk = hub.enrol()
    public = public_key(told(kiosk)["seal-key"])
    assert public is not None
    private = base64.b64decode((hub.folder / PRIVATE_FILE).read_text())
    assert public_of(private) == public
    for name in (PRIVATE_FILE, UNLOCK_FILE):
        assert stat.S_IMODE((hub.folder / name).stat().st_mode) == 0o600
    assert hub.command("keypair") == fingerprint(public)
    if not hub.database:
        raw = (hub.folder / "hub.sqlite3").read_bytes()
        assert private not in raw
        assert base64.b64encode(private) not in raw
        assert told(kiosk)["unlock-key"].encode() not in raw


def test_the_command_answers_a_challenge_for_this_kiosk_and_says_whose_pin(
    hub: RunningHub,
) -> None:
    kiosk = hub.enrol(label="Nhà văn hóa thôn Bái")
    challenge = new_challenge("volunteer")
    said = hub.command("unlock", kiosk.id[:8], grouped(challenge, 3))
    answer = answer_to(told(kiosk)["unlock-key"], kiosk.id, challenge)
    assert said.startswith(f"{grouped(answer, 4)}  hướng dẫn viên  Nhà văn hóa thôn Bái")


@pytest.mark.parametrize("wrong", ["kiosk", "short", "challenge", "stolen"])
def test_no_answer_is_given_to_an_unclear_question(hub: RunningHub, wrong: str) -> None:
    kiosk = hub.enrol()
    challenge = new_challenge("technician")
    name = {"kiosk": "00000000", "short": kiosk.id[:4]}.get(wrong, kiosk.id)
    if wrong == "challenge":
        challenge = challenge[:-1] + str((int(challenge[-1]) + 1) % 10)
    if wrong == "stolen":
        hub.django(
            "from sync.hub.models import Kiosk\n"
            f"Kiosk.objects.filter(id='{kiosk.id}').update(active=False)"
        )
    with pytest.raises(AssertionError, match=r"^Error: "):
        hub.command("unlock", name, challenge)


def test_an_officer_answers_on_the_page_of_the_kiosk_and_it_is_in_the_history(
    hub: RunningHub,
) -> None:
    kiosk = hub.enrol()
    hub.command("officer", "mo-ma", "--admin", "--password", PASSWORD)
    cookies = log_in(hub, "quan-tri/login/", "mo-ma", PASSWORD).cookies
    challenge = new_challenge("technician")
    page = f"{hub.url}quan-tri/hub/kiosk/{kiosk.id}/mo-ma/"
    with requests.Session() as browser:
        browser.cookies.update(cookies)
        form = browser.get(page, params={"so": challenge}, timeout=20)
        assert f'value="{challenge}"' in form.text
        assert 'id="answer"' not in form.text, "nothing is given out before it is asked for"
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', form.text)
        assert token is not None
        said = {"so": challenge, "csrfmiddlewaretoken": token[1]}
        given = browser.post(page, data=said, headers={"Referer": hub.url}, timeout=20)
    answer = answer_to(told(kiosk)["unlock-key"], kiosk.id, challenge)
    assert grouped(answer, 4) in given.text
    assert "kỹ thuật viên" in given.text
    kept = hub.django(
        "from django.contrib.admin.models import LogEntry\n"
        "print(LogEntry.objects.order_by('-id').first().change_message)"
    )
    assert "kỹ thuật viên" in kept
    assert answer not in kept


def test_an_officer_finds_a_kiosk_by_the_number_that_it_shows(hub: RunningHub) -> None:
    kiosk, other = hub.enrol(label="Thôn Bái Thượng"), hub.enrol(label="Thôn Cẩm Hoa")
    hub.command("officer", "tim-may", "--admin", "--password", PASSWORD)
    cookies = log_in(hub, "quan-tri/login/", "tim-may", PASSWORD).cookies
    number = grouped(kiosk.id[:8].upper(), 4)
    page = f"{hub.url}quan-tri/hub/kiosk/"
    found = requests.get(page, params={"q": number}, cookies=cookies, timeout=20).text
    assert number in found
    assert "Thôn Bái Thượng" in found
    assert other.id not in found


def test_whoever_is_no_administrator_gets_no_answer(hub: RunningHub) -> None:
    kiosk = hub.enrol()
    page = f"{hub.url}quan-tri/hub/kiosk/{kiosk.id}/mo-ma/"
    assert "login" in requests.get(page, timeout=20).url
    hub.command("officer", "chi-xem", "--password", PASSWORD)
    cookies = log_in(hub, "vao/", "chi-xem", PASSWORD).cookies
    assert "login" in requests.get(page, cookies=cookies, timeout=20).url
