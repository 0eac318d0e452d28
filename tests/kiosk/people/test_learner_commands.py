"""`hocso learner import`: a list is taken whole or not at all."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from kiosk.learner_commands import learner
from kiosk.paths import VARIABLE
from kiosk.people.roster import Roster
from kiosk.people.schema import PEOPLE
from kiosk.printouts import FOLDER
from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from sync.database import ProgressDatabase
from sync.keys import open_keys
from sync.writer import Writer

LIST = "Tên gọi;Nhóm;Người lớn/trẻ em\nbà Mơ;nguoi_dan;người lớn\n"


def on_list(home: Path) -> list[str]:
    database = ProgressDatabase.open(home, [PEOPLE], key=open_keys(home).data)
    writer = Writer(database)
    try:
        return [one.nickname for one in Roster(database, writer).all()]
    finally:
        writer.close()
        database.close()


def test_a_list_is_checked_taken_and_refused_whole(home: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(LIST, encoding="utf-8")
    bad.write_text(LIST + "bà Na 038185004321;nguoi_dan;người lớn\n", encoding="utf-8")
    run = CliRunner()
    fresh = run.invoke(learner, ["import", str(good), "--home", str(home)])
    assert fresh.exit_code != 0
    assert "no kiosk has been started" in fresh.output
    assert on_list(home) == []
    checked = run.invoke(learner, ["import", str(good), "--home", str(home), "--check"])
    assert checked.output == "1 people could be taken\n"
    assert on_list(home) == []
    refused = run.invoke(learner, ["import", str(bad), "--home", str(home)])
    assert refused.exit_code != 0
    assert "line 3: " in refused.output
    assert on_list(home) == []
    taken = run.invoke(learner, ["import", str(good), "--home", str(home)])
    assert taken.output == "1 people taken\n"
    assert on_list(home) == ["bà Mơ"]


def test_cards_that_a_power_cut_left_are_gone_after_the_next_start(
    qapp: object, home: Path
) -> None:
    left = home / FOLDER / "the-hoc-so-1.pdf"
    left.parent.mkdir()
    left.write_bytes(b"%PDF")
    start_kiosk({VARIABLE: str(home)}, voice=silent_voice).close()
    assert not left.exists()
