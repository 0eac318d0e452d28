"""The main job: a pack on a stick, a person's touches, the province's figures; nothing twice."""

from __future__ import annotations

import json
import shutil
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selenium.webdriver.common.by import By

from kiosk.still import silent_voice
from sync.enrolment import enrolment_of
from tests.helpers.browser import Browser, browser
from tests.helpers.hub import (
    COMMUNE,
    OFFICER,
    PASSWORD,
    KioskAtHub,
    RunningHub,
    running_hub,
    task_statement,
)
from tests.helpers.journey import Villager
from tests.helpers.node_parts import (
    NodeMissing,
    independent_store,
    install_node_parts,
    stored_ids,
)
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.stick import Stick, hocso
from tests.helpers.touched_kiosk import running_kiosk

PIN = "260413"
NICKNAME = "bà Hoa Sen"
NEIGHBOURS = 5
"""The fewest people that a commune's page shows a figure of."""


@dataclass(frozen=True)
class Village:
    """A kiosk on which somebody learned a whole course while the province was away.

    Attributes:
        home: the kiosk's data folder.
        hub: the hub's data folder; the hub is not running.
        port: where it listened when the kiosk was enrolled.
        words: what the staff page said when it could not send.
    """

    stick: Stick
    home: Path
    hub: Path
    port: int
    words: str


@pytest.fixture(scope="module")
def village(stick: Stick, tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Village:
    folder = tmp_path_factory.mktemp("village")
    home, hub = folder / "home", folder / "hub"
    stick.install(home, stick.folder / "mau-1.hocso")
    with running_hub(hub) as running:
        token = running.command("enroll", COMMUNE, "--place", "Nhà văn hóa thôn 3")
        enrolled = hocso("sync", "enrol", running.url, "--home", home, "--token", token)
        assert enrolled.returncode == 0, enrolled.stderr
        running.command("officer", OFFICER, "--password", PASSWORD)
        neighbours_learn(running)
        port = int(running.url.rstrip("/").rsplit(":", 1)[1])
    # The hub is away from here on.
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        person = Villager(kiosk)
        pictures = person.join()
        person.open_course()
        kiosk.touch("next")
        assert kiosk.page == "Task"
        person.fail_task()
        person.fail_task()
        person.take_first_lesson()
        person.leave()
        person.sign_in(pictures)
        person.open_course()
        kiosk.touch("next")
        person.take_second_lesson()
        kiosk.touch("next")
        person.do_task()
        person.do_task()
        kiosk.until_page("Finished")
        assert kiosk.says("Chưa làm")
        assert kiosk.says("Tự làm được")
        person.leave()
        kiosk.until(lambda: kiosk.says("Chờ gửi về tỉnh: "), "waiting")
        assert not kiosk.says("Tỉnh đã nhận")
        person.set_first_pin(PIN)
        words = person.send_now()
    return Village(stick, home, hub, port, words)


@pytest.fixture
def again(village: Village, tmp_path: Path) -> Village:
    """The same village, to be changed by one test alone."""
    home, hub = tmp_path / "home", tmp_path / "hub"
    shutil.copytree(village.home, home)
    shutil.copytree(village.hub, hub)
    return Village(village.stick, home, hub, village.port, village.words)


@pytest.fixture
def officer(tmp_path: Path) -> Iterator[Browser]:
    with browser(tmp_path / "chromium") as page:
        yield page


def neighbours_learn(hub: RunningHub) -> None:
    """Five people of the commune, at another kiosk, have a card already."""
    kiosk = hub.enrol(label="Nhà văn hóa thôn 4")
    for _ in range(NEIGHBOURS):
        assert kiosk.post(task_statement(kiosk, registration=str(uuid.uuid4()))).ok


def figures(page: Browser, hub: RunningHub) -> dict[str, str]:
    """What an officer sees on the commune's page."""
    page.get(f"{hub.url}xa/{COMMUNE}/")
    if page.find_elements(By.ID, "id_username"):
        page.find_element(By.ID, "id_username").send_keys(OFFICER)
        page.find_element(By.ID, "id_password").send_keys(PASSWORD)
        page.find_element(By.CSS_SELECTOR, "form.login button").click()
        page.get(f"{hub.url}xa/{COMMUNE}/")
    return {name: page.find_element(By.ID, name).text for name in ("people", "lessons", "courses")}


def status(home: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(hocso("sync", "status", "--json", "--home", home).stdout)
    return found


def known_at(hub: RunningHub, home: Path) -> KioskAtHub:
    """The kiosk of this data folder, as the hub knows it."""
    with SavedKiosk(home) as kiosk, kiosk.database.read() as connection:
        own = enrolment_of(connection)
    assert own is not None
    return KioskAtHub(hub, {"kiosk": own.kiosk, "username": own.username, "secret": own.secret})


def found_at(asking: KioskAtHub) -> list[str]:
    """Ids of all statements that a kiosk finds at its hub, page by page."""
    base = f"{asking.hub.url}xapi/"
    found: list[str] = []
    path = "statements?limit=20"
    while path:
        answer = asking.request("GET", path).json()
        found += [one["id"] for one in answer["statements"]]
        path = urljoin(base, answer["more"]).removeprefix(base) if answer["more"] else ""
    return found


def test_while_the_province_is_away_everything_waits_and_the_screen_says_so(
    village: Village,
) -> None:
    assert village.words == "Chưa có mạng. Kết quả đã lưu ở máy, có mạng sẽ gửi."
    found = status(village.home)
    assert found["last_fault"] == "unreachable"
    assert found["saved"] == found["waiting"]
    assert found["received"] == found["set_aside"] == 0
    with SavedKiosk(village.home) as kiosk:
        assert len(kiosk.ids("waiting")) == len(kiosk.ids()) == found["saved"]


def test_what_was_done_wrong_and_right_is_in_the_statements(village: Village) -> None:
    with SavedKiosk(village.home) as kiosk:
        statements = [json.loads(one) for one in kiosk.statements()]
    verbs = Counter(one["verb"]["id"].rsplit("/", 1)[1] for one in statements)
    assert verbs["scored"] == 2
    assert verbs["passed"] == 2
    assert verbs["completed"] == 3, "two lessons and the course"
    answers = [one["result"] for one in statements if one["verb"]["id"].endswith("/answered")]
    assert sum(one.get("success") is True for one in answers) >= 9
    assert sum(one.get("success") is False for one in answers) >= 8


def test_every_statement_is_at_the_hub_exactly_once_and_the_figures_move(
    again: Village, officer: Browser, qapp: object
) -> None:
    with running_hub(again.hub, again.port) as hub:
        assert figures(officer, hub) == {"people": "5", "lessons": "0", "courses": "0"}
        with running_kiosk(again.home, again.stick.root, voice=silent_voice) as kiosk:
            person = Villager(kiosk)
            person.open_staff_door(PIN)
            assert "Tỉnh vừa nhận" in person.send_now()
            kiosk.touch("back")
            kiosk.until(lambda: kiosk.says("Tỉnh đã nhận"), "received")
            assert not kiosk.says("Chờ gửi về tỉnh")
        # A second push, and another after a kiosk forgot its receipts, add nothing.
        assert hocso("sync", "push", "--home", again.home).returncode == 0
        with SavedKiosk(again.home) as opened:
            ours = opened.ids()
            with opened.database.write() as connection:
                connection.execute("UPDATE outbox SET state = 'waiting'")
        assert hocso("sync", "push", "--home", again.home).returncode == 0
        with SavedKiosk(again.home) as opened:
            assert opened.ids("received") == opened.ids() == ours
        known = known_at(hub, again.home)
        there = Counter(found_at(known))
        assert set(ours) - set(there) == set(), "missing"
        assert set(there) - set(ours) == set(), "extra"
        assert set(there.values()) == {1}, "twice"
        facts = Counter((row["journal"], row["seq"]) for row in known.facts())
        assert len(facts) == len(ours)
        assert set(facts.values()) == {1}
        assert figures(officer, hub) == {"people": "6", "lessons": "2", "courses": "1"}
    assert NICKNAME in hocso("learner", "list", "--home", again.home).stdout
    for file in again.hub.rglob("*"):
        data = file.read_bytes() if file.is_file() else b""
        assert b"Hoa Sen" not in data, file
        assert b"hoa-sen" not in data, file


def test_an_independent_store_has_every_statement_exactly_once(again: Village) -> None:
    try:
        install_node_parts()
    except NodeMissing as error:
        pytest.skip(f"no independent record store: {error}")
    with independent_store() as endpoint:
        with SavedKiosk(again.home) as kiosk:
            kiosk.enrol(endpoint)
            ours = kiosk.ids()
        pushed = hocso("sync", "push", "--home", again.home)
        assert pushed.returncode == 0, pushed.stdout + pushed.stderr
        assert Counter(stored_ids(endpoint)) == Counter(ours)
    assert status(again.home)["received"] == len(ours)
