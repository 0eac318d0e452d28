"""The main job: a pack on a stick, a person's touches, the province's figures; nothing twice."""

from __future__ import annotations

import json
import socket
import uuid
from collections import Counter
from collections.abc import Iterator
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
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

PIN = "260413"
NICKNAME = "bà Hoa Sen"
NEIGHBOURS = 5
"""The fewest people that a commune's page shows a figure of."""
AWAY = "Chưa có mạng. Kết quả đã lưu ở máy, có mạng sẽ gửi."


@pytest.fixture
def officer(tmp_path: Path) -> Iterator[Browser]:
    with browser(tmp_path / "chromium") as page:
        yield page


def test_what_a_person_learns_reaches_the_province_once_and_moves_its_figures(
    stick: Stick, home: Path, officer: Browser, tmp_path: Path, qapp: object
) -> None:
    with running_hub(tmp_path / "hub") as hub:
        token = hub.command("enroll", COMMUNE, "--place", "Nhà văn hóa thôn 3")
        enrolled = hocso("sync", "enrol", hub.url, "--home", home, "--token", token)
        assert enrolled.returncode == 0, enrolled.stderr
        hub.command("officer", OFFICER, "--password", PASSWORD)
        neighbours_learn(hub)
        port = int(hub.url.rstrip("/").rsplit(":", 1)[1])
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        takes_the_course(kiosk)
        sends_in_vain(kiosk)
    waits_whole(home)
    with running_hub(tmp_path / "hub", port) as hub:
        assert figures(officer, hub) == {"people": "5", "lessons": "0", "courses": "0"}
        with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
            sends(kiosk)
        pushes_again(home)
        is_there_exactly_once(hub, home)
        assert figures(officer, hub) == {"people": "6", "lessons": "2", "courses": "1"}
    names_nobody(tmp_path / "hub", home)


def test_an_independent_store_has_every_statement_of_a_visit_exactly_once(
    stick: Stick, home: Path, qapp: object
) -> None:
    try:
        install_node_parts()
    except NodeMissing as error:
        pytest.skip(f"no independent record store: {error}")
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        person = Villager(kiosk)
        person.come_as_guest()
        person.open_course()
        kiosk.touch("straight")
        person.fail_task()
        person.do_task()
        kiosk.until_page("Course")
        kiosk.touch("home")
        person.leave()
    with SavedKiosk(home) as data:
        data.enrol(f"http://127.0.0.1:{closed_port()}/xAPI")
    assert hocso("sync", "push", "--home", home).returncode == 1
    assert status(home)["last_fault"] == "unreachable"
    with independent_store() as endpoint:
        with SavedKiosk(home) as data:
            data.enrol(endpoint)
            ours = data.ids("waiting")
        for _ in range(2):
            pushed = hocso("sync", "push", "--home", home)
            assert pushed.returncode == 0, pushed.stdout + pushed.stderr
        assert ours
        assert Counter(stored_ids(endpoint)) == Counter(ours)
    assert status(home)["received"] == len(ours)


# --- what people do --------------------------------------------------------------------------


def neighbours_learn(hub: RunningHub) -> None:
    """Five people of the commune, at another kiosk, have a card already."""
    kiosk = hub.enrol(label="Nhà văn hóa thôn 4")
    for _ in range(NEIGHBOURS):
        assert kiosk.post(task_statement(kiosk, registration=str(uuid.uuid4()))).ok


def takes_the_course(kiosk: TouchedKiosk) -> None:
    """Joins, fails the tasks before, learns on two visits, and does the tasks after alone."""
    person = Villager(kiosk)
    card = person.join()
    person.open_course()
    kiosk.touch("next")
    assert kiosk.page == "Task"
    person.fail_task()
    person.fail_task()
    person.take_first_lesson()
    person.leave()
    person.sign_in(card)
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


def sends_in_vain(kiosk: TouchedKiosk) -> None:
    """The status words say what waits, and staff are told why."""
    kiosk.until(lambda: kiosk.says("Chờ gửi về tỉnh: "), "waiting")
    assert kiosk.says("Đã lưu ở máy này")
    assert not kiosk.says("Tỉnh đã nhận")
    person = Villager(kiosk)
    person.set_first_pin(PIN)
    assert person.send_now() == AWAY


def sends(kiosk: TouchedKiosk) -> None:
    """The same touch, now that the province is there."""
    person = Villager(kiosk)
    person.open_staff_door(PIN)
    assert "Tỉnh vừa nhận" in person.send_now()
    kiosk.touch("back")
    kiosk.touch("back")
    kiosk.until_page("Welcome")
    kiosk.until(lambda: kiosk.says("Tỉnh đã nhận"), "received")
    assert not kiosk.says("Chờ gửi về tỉnh")


# --- what is true then -----------------------------------------------------------------------


def waits_whole(home: Path) -> None:
    """All that was done, wrong and right, is saved and waits; nothing was received."""
    found = status(home)
    assert found["last_fault"] == "unreachable"
    assert found["saved"] == found["waiting"]
    assert found["received"] == found["set_aside"] == 0
    with SavedKiosk(home) as kiosk:
        assert kiosk.ids("waiting") == kiosk.ids()
        statements = [json.loads(one) for one in kiosk.statements()]
    verbs = Counter(one["verb"]["id"].rsplit("/", 1)[1] for one in statements)
    assert verbs["scored"] == verbs["passed"] == 2
    assert verbs["completed"] == 3, "two lessons and the course"
    answers = [one["result"] for one in statements if one["verb"]["id"].endswith("/answered")]
    assert sum(one.get("success") is True for one in answers) >= 9
    assert sum(one.get("success") is False for one in answers) >= 8


def pushes_again(home: Path) -> None:
    """A second push has nothing to send; one after the receipts were lost adds nothing."""
    assert hocso("sync", "push", "--home", home).returncode == 0
    with SavedKiosk(home) as opened, opened.database.write() as connection:
        connection.execute("UPDATE outbox SET state = 'waiting'")
    assert hocso("sync", "push", "--home", home).returncode == 0
    with SavedKiosk(home) as opened:
        assert opened.ids("received") == opened.ids()


def is_there_exactly_once(hub: RunningHub, home: Path) -> None:
    """Missing 0, extra 0, twice 0: as statements and as facts."""
    with SavedKiosk(home) as kiosk:
        ours = kiosk.ids()
        with kiosk.database.read() as connection:
            own = enrolment_of(connection)
    assert own is not None
    identity = {"kiosk": own.kiosk, "username": own.username, "secret": own.secret}
    known = KioskAtHub(hub, identity)
    there = Counter(found_at(known))
    assert set(ours) - set(there) == set(), "missing"
    assert set(there) - set(ours) == set(), "extra"
    assert set(there.values()) == {1}, "twice"
    facts = Counter((row["journal"], row["seq"]) for row in known.facts())
    assert len(facts) == len(ours)
    assert set(facts.values()) == {1}


def names_nobody(hub: Path, home: Path) -> None:
    """The kiosk knows how to greet the learner; no byte of the hub does."""
    assert NICKNAME in hocso("learner", "list", "--home", home).stdout
    files = [file for file in hub.rglob("*") if file.is_file()]
    assert any(b"khoa-mau" in file.read_bytes() for file in files)
    for file in files:
        assert b"Hoa Sen" not in file.read_bytes(), file
        assert b"hoa-sen" not in file.read_bytes(), file


# --- looking ---------------------------------------------------------------------------------


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
    """What `hocso sync status` says."""
    found: dict[str, object] = json.loads(hocso("sync", "status", "--json", "--home", home).stdout)
    return found


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


def closed_port() -> int:
    """A port of loopback where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
