"""An officer's view in a real browser: figures move, small cells stay hidden."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as expected
from selenium.webdriver.support.ui import WebDriverWait

from tests.helpers.browser import Browser, browser
from tests.helpers.hub import OFFICER, PASSWORD, RunningHub, task_statement


@pytest.fixture(scope="module")
def officer(hub: RunningHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser in which the province's officer has logged in."""
    hub.command("officer", OFFICER, "--password", PASSWORD)
    with browser(tmp_path_factory.mktemp("chromium")) as page:
        page.get(hub.url)
        page.find_element(By.ID, "id_username").send_keys(OFFICER)
        page.find_element(By.ID, "id_password").send_keys(PASSWORD)
        page.find_element(By.CSS_SELECTOR, "form.login button").click()
        yield page


def learn(hub: RunningHub, commune: str, people: int) -> None:
    """So many people with a card do a task before and after; all do it alone after."""
    kiosk = hub.enrol(commune=commune)
    statements = []
    for _ in range(people):
        same = {"actor": str(uuid.uuid4()), "registration": str(uuid.uuid4())}
        statements += [
            task_statement(kiosk, phase="pre", level=0, **same),
            task_statement(kiosk, phase="post", level=3, passed=True, seq=2, **same),
        ]
    assert kiosk.post(*statements).ok


def test_the_commune_shows_change_from_before_to_after(hub: RunningHub, officer: Browser) -> None:
    learn(hub, "14857", 6)
    officer.get(f"{hub.url}xa/14857/")
    assert officer.find_element(By.ID, "people").text == "6"
    row = officer.find_element(By.CSS_SELECTOR, "#groups tbody tr").text
    assert "Người dân" in row
    assert "0%" in row
    assert "100%" in row


def test_fewer_than_five_people_are_not_shown(hub: RunningHub, officer: Browser) -> None:
    learn(hub, "14860", 4)
    officer.get(f"{hub.url}xa/14860/")
    assert officer.find_element(By.ID, "people").text == "không hiện"
    assert "chưa đủ số liệu" in officer.find_element(By.CSS_SELECTOR, "#groups tbody tr").text


def test_every_commune_with_a_kiosk_is_listed(
    hub: RunningHub, officer: Browser, tmp_path: Path
) -> None:
    learn(hub, "14857", 1)
    learn(hub, "14860", 1)
    officer.get(hub.url)
    links = [each.get_attribute("href") for each in officer.find_elements(By.CSS_SELECTOR, "td a")]
    assert {f"{hub.url}xa/14857/", f"{hub.url}xa/14860/"} <= set(links)


def test_the_administration_speaks_vietnamese(hub: RunningHub, officer: Browser) -> None:
    hub.command("officer", "quan-tri", "--admin", "--password", PASSWORD)
    officer.delete_all_cookies()
    officer.get(f"{hub.url}quan-tri/")
    officer.find_element(By.ID, "id_username").send_keys("quan-tri")
    officer.find_element(By.ID, "id_password").send_keys(PASSWORD)
    officer.find_element(By.CSS_SELECTOR, "input[type=submit]").click()
    WebDriverWait(officer, 20).until(expected.url_to_be(f"{hub.url}quan-tri/"))
    officer.get(f"{hub.url}quan-tri/hub/enrolmenttoken/")
    assert "mã ghi danh" in officer.find_element(By.TAG_NAME, "body").text.lower()
    officer.get(f"{hub.url}quan-tri/hub/kiosk/")
    assert "nơi đặt" in officer.find_element(By.TAG_NAME, "body").text.lower()
