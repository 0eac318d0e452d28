"""The technician's self-test by touches: findings come in, a person judges touch and sound."""

from __future__ import annotations

from pathlib import Path

from kiosk.startup import Kiosk
from kiosk.technician.self_test import CHECKS
from kiosk.viewmodels.self_test.page import FIELDS
from tests.helpers.touched_kiosk import TouchedKiosk


def open_test(kiosk: Kiosk) -> TouchedKiosk:
    touched = TouchedKiosk(kiosk)
    kiosk.routes.staff_home("technician")
    touched.rest()
    touched.touch("card_selfTest")
    touched.until(lambda: touched.page == "SelfTest" and not touched.model.busy, "all findings")
    touched.rest()
    return touched


def states(touched: TouchedKiosk) -> dict[str, str]:
    return {row["name"]: row["state"] for row in touched.model.rows}


def test_every_finding_comes_in_the_worst_first(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    found = states(touched)
    assert set(found) == {check.what for check in CHECKS}
    assert found["progress.db"] == "well"
    assert found["power cut"] != "fault"
    order = [("fault", "care", "well").index(one) for one in found.values()]
    assert order == sorted(order)
    first = touched.model.rows[0]
    assert touched.says(f"{first['title']} · {first['word']}")
    assert touched.says(first["text"])


def test_the_worst_is_read_aloud_with_its_remedy(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    bad = [row for row in touched.model.rows if row["state"] != "well"]
    assert touched.model.said == [f"{row['title']}: {row['word']}. {row['text']}" for row in bad]


def test_a_screen_that_takes_every_touch_is_well(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    touched.touch("tryTouch")
    for place in range(FIELDS):
        touched.touch(f"field{place}")
    touched.until(lambda: touched.model.stage == "list", "the list")
    assert states(touched)["touch"] == "well"


def test_a_field_that_takes_no_finger_is_a_fault_with_its_number(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    touched.touch("tryTouch")
    touched.touch("field0")
    touched.touch("field5")
    touched.touch("next")
    assert states(touched)["touch"] == "fault"
    assert touched.says(f"Có {FIELDS - 2} ô chưa nhận chạm.")


def test_what_a_person_hears_is_asked(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    touched.touch("trySound")
    assert "Có nghe thấy không?" in touched.model.said
    touched.touch("notHeard")
    assert states(touched)["heard"] == "fault"
    touched.touch("trySound")
    touched.touch("heard")
    assert states(touched)["heard"] == "well"


def test_the_sheet_is_saved_where_it_can_be_taken_away(kiosk: Kiosk, home: Path) -> None:
    touched = open_test(kiosk)
    touched.touch("save")
    touched.until((home / "hocso-in" / "kiem-tra-may.pdf").exists, "the sheet")
    assert (home / "hocso-in" / "kiem-tra-may.pdf").read_bytes().startswith(b"%PDF")


def test_checking_again_forgets_what_was_found(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    touched.touch("trySound")
    touched.touch("heard")
    touched.touch("next")
    touched.until(lambda: not touched.model.busy, "all findings")
    assert "heard" not in states(touched)


def test_back_leads_to_the_cards_of_staff(kiosk: Kiosk) -> None:
    touched = open_test(kiosk)
    touched.touch("tryTouch")
    touched.touch("back")
    assert touched.model.stage == "list"
    touched.touch("back")
    touched.until_page("StaffHome")
