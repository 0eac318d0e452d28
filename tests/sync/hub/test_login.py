"""Guessing an officer's password: each try is counted first, waits grow, no name is written down."""

from __future__ import annotations

import re

import pytest
import requests

from tests.helpers.hub import PASSWORD, RunningHub

DOORS = ["vao/", "quan-tri/login/"]


def log_in(hub: RunningHub, door: str, name: str, password: str) -> requests.Response:
    with requests.Session() as browser:
        page = browser.get(f"{hub.url}{door}", timeout=20)
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.text)
        assert token is not None
        said = {"username": name, "password": password, "csrfmiddlewaretoken": token[1]}
        return browser.post(
            f"{hub.url}{door}",
            data=said,
            headers={"Referer": hub.url},
            allow_redirects=False,
            timeout=20,
        )


def pass_time(hub: RunningHub, seconds: int) -> None:
    hub.django(
        "from datetime import timedelta; from sync.hub.models import LoginTries\n"
        "from django.db.models import F\n"
        f"LoginTries.objects.update(last_at=F('last_at') - timedelta(seconds={seconds}))"
    )


@pytest.mark.parametrize("door", DOORS)
def test_after_five_wrong_passwords_even_the_right_one_waits(hub: RunningHub, door: str) -> None:
    name = f"can-bo-{DOORS.index(door)}"
    hub.command("officer", name, "--admin", "--password", PASSWORD)
    for _ in range(5):
        refused = log_in(hub, door, name.upper() if door == DOORS[0] else name, "sai-mat-khau")
        assert "Mời chờ" not in refused.text
    waiting = log_in(hub, door, name, PASSWORD)
    assert waiting.status_code == 200
    seconds = re.search(r"Mời chờ (\d+) giây", waiting.text)
    assert seconds is not None
    assert 1 <= int(seconds[1]) <= 30
    pass_time(hub, 31)
    assert "Mời chờ" not in log_in(hub, door, name, "van-sai-mat-khau").text
    pass_time(hub, 31)
    longer = re.search(r"Mời chờ (\d+) giây", log_in(hub, door, name, PASSWORD).text)
    assert longer is not None, "the second wait is twice the first"
    pass_time(hub, 31)
    assert log_in(hub, door, name, PASSWORD).status_code == 302
    assert log_in(hub, door, name, "sai-mat-khau").status_code == 200, "a success begins anew"
    assert log_in(hub, door, name, PASSWORD).status_code == 302


def test_a_name_that_nobody_has_waits_alike_and_is_not_written_down(hub: RunningHub) -> None:
    for _ in range(5):
        log_in(hub, "vao/", "khong-co-ai-ten-nay", "x")
    assert "Mời chờ" in log_in(hub, "vao/", "khong-co-ai-ten-nay", "x").text
    kept = hub.django(
        "from sync.hub.models import LoginTries\n"
        "print([tuple(row) for row in LoginTries.objects.values_list()])"
    )
    assert "khong-co-ai" not in kept


def test_a_clock_that_is_set_back_makes_nobody_wait_for_ever(hub: RunningHub) -> None:
    hub.command("officer", "dong-ho", "--password", PASSWORD)
    for _ in range(6):
        log_in(hub, "vao/", "dong-ho", "sai-mat-khau")
    pass_time(hub, -86_400)
    waiting = re.search(r"Mời chờ (\d+) giây", log_in(hub, "vao/", "dong-ho", PASSWORD).text)
    assert waiting is not None
    assert int(waiting[1]) <= 60
    pass_time(hub, 61)
    assert log_in(hub, "vao/", "dong-ho", PASSWORD).status_code == 302


def test_a_new_password_by_command_ends_the_wait(hub: RunningHub) -> None:
    hub.command("officer", "bi-khoa", "--password", PASSWORD)
    for _ in range(6):
        log_in(hub, "vao/", "bi-khoa", "sai-mat-khau")
    hub.command("officer", "bi-khoa", "--password", PASSWORD + "-moi")
    assert log_in(hub, "vao/", "bi-khoa", PASSWORD + "-moi").status_code == 302


def test_a_token_is_no_use_after_its_days(hub: RunningHub) -> None:
    token = hub.command("enroll", "14845", "--place", "Trạm y tế", "--days", "2")
    left = hub.django(
        "from sync.hub.models import EnrolmentToken; from django.utils.timezone import now\n"
        "from datetime import timedelta\n"
        "newest = EnrolmentToken.objects.order_by('-id').first()\n"
        "print(round((newest.expires_at - now()).total_seconds() / 3600))\n"
        "EnrolmentToken.objects.filter(id=newest.id).update(expires_at=now())"
    )
    assert left == "48"
    ask = {"token": token, "program": "0.1.0"}
    answer = requests.post(f"{hub.url}enrol", json=ask, timeout=20)
    assert answer.status_code == 403
    assert "ended" in answer.json()["error"]
    # 30 days where nothing is said.
    hub.command("enroll", "14845", "--place", "Trạm y tế")
    assert (
        hub.django(
            "from sync.hub.models import EnrolmentToken\n"
            "newest = EnrolmentToken.objects.order_by('-id').first()\n"
            "print(round((newest.expires_at - newest.made_at).total_seconds() / 86400))"
        )
        == "30"
    )
