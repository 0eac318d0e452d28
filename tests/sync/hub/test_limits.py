"""Nobody asks the hub more than it grants: 429 with a wait, others unhindered, nothing lost."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from sync.enrolment import Enrolment, keep_enrolment
from sync.hub.allowance import (
    ANSWERS,
    ANSWERS_OF_KIOSK,
    BUNDLES,
    KIOSK,
    NOTES,
    POST_COST,
    REFUSED_TOKENS,
    Bucket,
    Level,
    take,
)
from sync.retry import regular_delay
from sync.unlocking import new_challenge
from tests.helpers.hub import PASSWORD, KioskAtHub, RunningHub, running_hub, task_statement
from tests.helpers.saved_kiosk import HOME_PAGE, SavedKiosk, answer
from tests.sync.hub.test_login import log_in

EVERY = (KIOSK, REFUSED_TOKENS, NOTES, BUNDLES, ANSWERS, ANSWERS_OF_KIOSK)


class Officer:
    """Somebody who is logged in and sends forms."""

    def __init__(self, hub: RunningHub, name: str) -> None:
        hub.command("officer", name, "--admin", "--password", PASSWORD)
        self.hub = hub
        self.browser = requests.Session()
        self.browser.cookies.update(log_in(hub, "vao/", name, PASSWORD).cookies)

    def send(self, page: str, **said: str) -> requests.Response:
        """One form."""
        address = f"{self.hub.url}{page}"
        if "csrftoken" not in self.browser.cookies:
            self.browser.get(address, timeout=20)
        said["csrfmiddlewaretoken"] = self.browser.cookies["csrftoken"]
        return self.browser.post(address, data=said, headers={"Referer": self.hub.url}, timeout=20)


def nearly_used_up(hub: RunningHub, bucket: Bucket) -> None:
    """The one allowance that was asked of last was whole until then; leave two of it."""
    left = hub.django(
        "from sync.hub.models import Allowance\n"
        "last = Allowance.objects.order_by('-at', '-id').first(); print(last.left)\n"
        "Allowance.objects.filter(id=last.id).update(left=2)"
    )
    assert bucket.most - 1 <= float(left) < bucket.most


def use_up(ask: Callable[[], requests.Response], most: int) -> requests.Response:
    """Ask until it is refused for asking; never earlier than granted, and soon after."""
    for number in range(2 * most + 20):
        reply = ask()
        if reply.status_code == 429:
            assert number >= most, f"refused after {number}, {most} are granted"
            return reply
    raise AssertionError(f"{number} were answered, {most} are granted")


def waiting(reply: requests.Response, bucket: Bucket) -> int:
    """Seconds that a refusal names; as many as one more takes, at most."""
    seconds = int(reply.headers["Retry-After"])
    assert 1 <= seconds <= bucket.seconds_each + 1
    return seconds


def pass_time(hub: RunningHub, seconds: int) -> None:
    """As if everything was asked so much earlier."""
    hub.django(
        "from datetime import timedelta; from sync.hub.models import Allowance\n"
        "from django.db.models import F\n"
        f"Allowance.objects.update(at=F('at') - timedelta(seconds={seconds}))"
    )


def enrol(hub: RunningHub, token: str, caller: str) -> requests.Response:
    """As our own proxy passes it on."""
    said = {"token": token, "program": "0.1.0"}
    headers = {"X-Forwarded-For": f"198.51.100.9, {caller}"}
    return requests.post(f"{hub.url}enrol", json=said, headers=headers, timeout=20)


@pytest.mark.parametrize("bucket", EVERY)
def test_an_allowance_is_granted_whole_then_one_by_one_and_never_more(bucket: Bucket) -> None:
    level: Level | None = None
    for _ in range(bucket.most):
        level, seconds = take(bucket, level, 0.0)
        assert seconds == 0
    level, seconds = take(bucket, level, 0.0)
    assert seconds >= bucket.seconds_each
    level, seconds = take(bucket, level, float(seconds))
    assert seconds == 0, "who waits as told is granted"
    level, _ = take(bucket, level, 1e9)
    assert level.left == bucket.most - 1, "years bring one whole allowance"
    before, seconds = take(bucket, level, -1e9)
    assert (before.left, seconds) == (bucket.most - 2, 0), "a clock set back takes nothing away"
    later, _ = take(bucket, before, -1e9 + bucket.seconds_each)
    assert later.left == pytest.approx(bucket.most - 2), "and fills again from there"


def test_wrong_tokens_from_one_address_wait_and_good_ones_elsewhere_do_not(hub: RunningHub) -> None:
    token = hub.command("enroll", "14845", "--place", "Trạm y tế")
    assert enrol(hub, "KHONGCOMANAY", "203.0.113.7").status_code == 403
    nearly_used_up(hub, REFUSED_TOKENS)
    refused = use_up(lambda: enrol(hub, "KHONGCOMANAY", "203.0.113.7"), 2)
    seconds = waiting(refused, REFUSED_TOKENS)
    assert seconds < regular_delay(0), "a kiosk comes again no sooner by itself"
    assert "again in" in refused.json()["error"]
    assert enrol(hub, token, "203.0.113.7").status_code == 429, "unread: the token still counts"
    assert enrol(hub, token, "203.0.113.8").status_code == 200
    other = hub.command("enroll", "14845", "--place", "Trạm y tế")
    pass_time(hub, seconds)
    assert enrol(hub, other, "203.0.113.7").status_code == 200


def test_good_tokens_cost_nothing_however_many_come_from_one_address(hub: RunningHub) -> None:
    enrol(hub, "KHONGCOMANAY", "203.0.113.9")
    nearly_used_up(hub, REFUSED_TOKENS)
    tokens = hub.django(
        "from sync.hub.enrol import make_token; from sync.hub.models import Place\n"
        "place = Place.objects.get(code='14845')\n"
        "print(*(make_token(place, 'Thôn') for _ in range(5)))"
    ).split()
    assert [enrol(hub, token, "203.0.113.9").status_code for token in tokens] == [200] * 5


def test_an_address_is_believed_of_our_own_proxy_alone(hub: RunningHub) -> None:
    seen = hub.django(
        "from django.test import RequestFactory; from sync.hub.limits import address_of\n"
        "for remote in ('127.0.0.1', '', '203.0.113.5'):\n"
        "    made = RequestFactory().get('/', REMOTE_ADDR=remote,\n"
        "        headers={'X-Forwarded-For': '192.0.2.1, 198.51.100.9, 127.0.0.1'})\n"
        "    print(address_of(made))"
    ).split()
    assert seen == ["198.51.100.9", "198.51.100.9", "203.0.113.5"]


def test_notes_are_judged_by_the_pile_and_not_without_end(hub: RunningHub) -> None:
    officer, other = Officer(hub, "soi-giay"), Officer(hub, "soi-giay-khac")
    assert officer.send("giay/", ma="khong phai ma").status_code == 200
    nearly_used_up(hub, NOTES)
    refused = use_up(lambda: officer.send("giay/", ma="khong phai ma"), 2)
    seconds = waiting(refused, NOTES)
    assert f"Mời chờ {seconds} giây" in refused.text
    assert officer.browser.get(f"{hub.url}giay/", timeout=20).status_code == 200
    assert other.send("giay/", ma="khong phai ma").status_code == 200
    pass_time(hub, seconds)
    assert officer.send("giay/", ma="khong phai ma").status_code == 200


def test_bundles_are_handed_in_for_a_whole_tour_and_not_without_end(hub: RunningHub) -> None:
    officer = Officer(hub, "nhan-nhieu-usb")
    assert officer.send("goi/").status_code == 200
    nearly_used_up(hub, BUNDLES)
    refused = use_up(lambda: officer.send("goi/"), 2)
    pass_time(hub, waiting(refused, BUNDLES))
    assert officer.send("goi/").status_code == 200


def test_one_kiosk_is_opened_so_often_whoever_answers(hub: RunningHub) -> None:
    kiosk, other = hub.enrol(), hub.enrol()
    first, second = Officer(hub, "mo-may-mot"), Officer(hub, "mo-may-hai")
    page = "quan-tri/hub/kiosk/{}/mo-ma/"
    assert first.send(page.format(kiosk.id), so=new_challenge("technician")).status_code == 200
    nearly_used_up(hub, ANSWERS_OF_KIOSK)
    refused = use_up(lambda: first.send(page.format(kiosk.id), so=new_challenge("technician")), 2)
    assert 'id="answer"' not in refused.text
    seconds = waiting(refused, ANSWERS_OF_KIOSK)
    again = second.send(page.format(kiosk.id), so=new_challenge("technician"))
    assert again.status_code == 429
    given = second.send(page.format(other.id), so=new_challenge("technician"))
    assert 'id="answer"' in given.text, "another kiosk is answered"
    pass_time(hub, seconds)
    given = second.send(page.format(kiosk.id), so=new_challenge("technician"))
    assert 'id="answer"' in given.text


def test_one_officer_answers_so_often_whichever_kiosk(hub: RunningHub) -> None:
    officer = Officer(hub, "mo-nhieu-may")
    officer.send(f"quan-tri/hub/kiosk/{hub.enrol().id}/mo-ma/", so="")
    hub.django(
        "from sync.hub.models import Allowance\n"
        f"Allowance.objects.filter(left__gte={ANSWERS.most - 1}, left__lt={ANSWERS.most})"
        ".update(left=1)"
    )
    pages = [f"quan-tri/hub/kiosk/{hub.enrol().id}/mo-ma/" for _ in range(2)]
    statuses = [officer.send(page, so=new_challenge("technician")).status_code for page in pages]
    assert statuses == [200, 429]


def test_whoever_asks_is_kept_as_a_keyed_hash(hub: RunningHub) -> None:
    enrol(hub, "KHONGCOMANAY", "203.0.113.77")
    kept = hub.django(
        "from sync.hub.models import Allowance\nprint(list(Allowance.objects.values_list('subject')))"
    )
    assert re.search(r"[0-9a-f]{64}", kept)
    assert "203.0.113.77" not in kept


@pytest.fixture
def narrow(tmp_path: Path, hub: RunningHub) -> Iterator[RunningHub]:
    """The hub with one server process, so that its memory is one: SQLite's, or PostgreSQL's own."""
    with running_hub(tmp_path / "narrow", database=hub.database, workers=1) as running:
        yield running


def nonsense(kiosk: KioskAtHub, session: requests.Session) -> requests.Response:
    """A POST that costs as every other and stores nothing."""
    return session.post(
        f"{kiosk.hub.url}xapi/statements",
        auth=(kiosk.identity["username"], kiosk.identity["secret"]),
        timeout=20,
    )


def test_a_kiosk_that_posts_without_end_is_told_to_wait_and_no_other_is(
    narrow: RunningHub,
) -> None:
    kiosk, other = narrow.enrol(), narrow.enrol()
    posts = Bucket(KIOSK.most // POST_COST, KIOSK.seconds_each * POST_COST)
    with requests.Session() as session:
        refused = use_up(lambda: nonsense(kiosk, session), posts.most)
        waiting(refused, posts)
        assert refused.headers["X-Experience-API-Version"]
        assert other.post(task_statement(other)).status_code == 200
        assert kiosk.request("GET", "about").status_code == 200


def test_a_kiosk_that_is_told_to_wait_keeps_everything_and_sends_it_once(
    narrow: RunningHub, tmp_path: Path
) -> None:
    known = narrow.enrol()
    over = threading.Event()

    def press() -> None:
        with requests.Session() as session:
            while not over.is_set():
                nonsense(known, session)

    given = known.identity | {"home_page": HOME_PAGE}
    enrolment = Enrolment(**{name: given[name] for name in Enrolment.__dataclass_fields__})
    pressing = threading.Thread(target=press)
    with SavedKiosk(tmp_path / "kiosk") as kiosk, requests.Session() as session:
        kiosk.writer.post(lambda connection: keep_enrolment(connection, enrolment)).result()
        use_up(lambda: nonsense(known, session), KIOSK.most // POST_COST)
        pressing.start()
        try:
            for number in range(50):
                kiosk.record(answer(number))
                told = kiosk.push()
                if told.fault is not None:
                    break
        finally:
            over.set()
            pressing.join()
        assert told.fault == "postponed"
        assert told.wait_seconds is not None
        assert told.wait_seconds >= 1
        assert kiosk.ids("set_aside") == []
        recorded = len(kiosk.ids())
        while not told.finished:
            told = kiosk.push()
        assert kiosk.ids("received") == kiosk.ids()
        assert len(known.facts()) == recorded
