"""Staff read a month in bars and take it away as a table; what is counted apart stays apart."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.paper.out import FOLDER
from kiosk.report_scenes import a_month_of_figures
from kiosk.reports.figures import report
from kiosk.reports.table import Names, report_table
from kiosk.startup import Kiosk
from kiosk.viewmodels.idle import limit_seconds
from kiosk.viewmodels.reports import ReportsModel, spans_of
from sync.counting import Seen
from sync.daily_counts import DailyCount
from tests.helpers.touch import Finger


def touch(finger: Finger, name: str) -> None:
    finger.touch(name)
    finger.rest()


def shown(kiosk: Kiosk, finger: Finger, *sticks: Path) -> ReportsModel:
    """The report of a month that had a little of everything."""
    a_month_of_figures(kiosk)
    model = ReportsModel(kiosk.routes, replace(kiosk.parts, sticks=lambda: sticks), "volunteer")
    kiosk.app.show(model)
    finger.rest()
    return model


def values(model: ReportsModel) -> dict[str, int]:
    return {str(one["name"]): one["value"] for one in model.tiles}


def test_the_staff_door_leads_to_the_report_and_a_minute_of_quiet_closes_it(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    while "card_reports" not in finger.names():
        touch(finger, "pagerMore")
    touch(finger, "card_reports")
    assert finger.page == "Reports"
    assert limit_seconds(kiosk.app.shown, kiosk.parts.settings) == 60
    touch(finger, "back")
    assert finger.page == "StaffHome"


def test_the_sections_follow_one_another_and_end(kiosk: Kiosk, finger: Finger) -> None:
    model = shown(kiosk, finger)
    headings = [model.heading]
    while model.nextText:
        touch(finger, "next")
        headings.append(model.heading)
    assert headings == [
        "Người học ở máy",
        "Tự làm được, theo nhóm",
        "Tự làm được, theo khóa",
        "Bài học và điện thoại",
        "Lớp học",
        "Chọn đúng, đầu giờ và cuối giờ",
        "Bàn hỗ trợ và cuộc thi",
    ]
    assert values(model) == {"help": 12, "contests": 1, "contestVisits": 24}


def test_people_and_visits_stand_apart_and_it_is_said(kiosk: Kiosk, finger: Finger) -> None:
    model = shown(kiosk, finger)
    assert values(model) == {"people": 6, "visits": 3, "lessons": 9, "completed": 0}
    assert "6 người có thẻ học số." in model.said
    assert "Người và lượt đếm riêng, không cộng vào nhau." in model.said


def test_every_bar_is_said_with_its_figures(kiosk: Kiosk, finger: Finger) -> None:
    model = shown(kiosk, finger)
    for _ in range(5):
        touch(finger, "next")
    cards = [one for one in model.pairs if one["name"] == "all_each"]
    assert [(one["before"], one["after"]) for one in cards] == [(21, 75)]
    assert all(one["said"] in model.said for one in model.pairs)


def test_a_year_is_chosen_by_touch(kiosk: Kiosk, finger: Finger) -> None:
    model = shown(kiosk, finger)
    year = kiosk.parts.sessions.today()[:4]
    touch(finger, "chooseMonth")
    touch(finger, f"span_{year}")
    assert (model.stage, model.period) == ("figures", f"Năm {year}")
    assert values(model)["people"] == 6


def test_the_table_goes_to_the_stick(kiosk: Kiosk, finger: Finger, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    model = shown(kiosk, finger, stick)
    touch(finger, "save")
    assert (model.stage, model.said[0]) == ("told", "Đã lưu vào USB, trong thư mục hocso-in.")
    month = kiosk.parts.sessions.today()[:7]
    data = (stick / FOLDER / f"bao-cao-may-{month}.csv").read_bytes().decode("utf-16")
    rows = {tuple(row[:2]): row[2:] for row in csv.reader(io.StringIO(data), dialect="excel-tab")}
    assert rows["Người có thẻ học số", ""] == ["6"]
    assert rows["Lớp đã mở", ""] == ["2"]
    touch(finger, "next")
    assert model.stage == "figures"


def test_somebody_who_came_in_two_months_is_one_person_of_the_year() -> None:
    lan = Seen("lan", ("nguoi_dan",), guest=False)
    reports = [
        report(first, last, seen=[lan], changes=(), counts=(), classes=())
        for first, last in (
            ("2026-11", "2026-11"),
            ("2026-12", "2026-12"),
            ("2026-11", "2026-12"),
        )
    ]
    heading, people, *_, note = report_table(reports[:2], reports[2], Names())
    assert heading[2:] == (
        "Tháng 11 năm 2026",
        "Tháng 12 năm 2026",
        "Tháng 11 năm 2026 đến tháng 12 năm 2026",
    )
    assert people == ("Người có thẻ học số", "", 1, 1, 1)
    assert note == ("Người và lượt người đếm riêng, không cộng vào nhau.",)


@pytest.mark.parametrize("times", [0, 1])
def test_a_count_that_was_taken_back_to_nought_has_no_line(times: int) -> None:
    counts = [DailyCount(date(2026, 11, 3), "help", "", "vneid:cho:", ("hssv",), times)]
    found = report("2026-11", "2026-11", seen=(), changes=(), counts=counts, classes=())
    assert len(found.services) == times


def test_each_year_stands_before_its_months_newest_first() -> None:
    names = [one.name for one in spans_of(("2026-11", "2026-12", "2027-01"))]
    assert names == ["2027", "2027-01", "2026", "2026-12", "2026-11"]
