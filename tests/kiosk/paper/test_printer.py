"""Printing through a real CUPS server: what comes out, and that nothing stays behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.jobs import Jobs
from kiosk.paper.printer import Cups, JobState, NotPrinted
from kiosk.print_jobs import Outcome, PrintJobs
from tests.helpers.print_server import PrintServer, missing_programs, print_server, until
from tests.helpers.touch import wait

pytestmark = pytest.mark.usefixtures("qapp")
PDF = b"%PDF-1.4\nb\xc3\xa0 Hoa Sen\n%%EOF\n"


@pytest.fixture
def server() -> Iterator[PrintServer]:
    missing = missing_programs()
    if missing:
        pytest.skip(f"no print server to print on: {', '.join(missing)} not there")
    with tempfile.TemporaryDirectory(prefix="in-") as folder, print_server(Path(folder)) as made:
        yield made


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def outcome_of(printing: PrintJobs, queue: str, *documents: bytes) -> Outcome:
    told: list[Outcome] = []
    printing.put(queue, documents, told.append)
    wait(lambda: told, "an answer of the printer")
    return told[0]


def test_without_cups_there_is_no_way_to_paper(tmp_path: Path) -> None:
    nothing = Cups({"PATH": str(tmp_path)})
    assert nothing.queues() == ()
    nothing.clear()
    with pytest.raises(NotPrinted):
        nothing.put("may", PDF)


def test_a_server_that_does_not_answer_is_no_way_to_paper(tmp_path: Path) -> None:
    slow = tmp_path / "lpstat"
    slow.write_text("#!/bin/sh\nexec sleep 100\n")
    slow.chmod(0o755)
    assert Cups({"PATH": f"{tmp_path}:{os.defpath}"}).queues() == ()


def test_without_a_queue_there_is_no_way_to_paper(server: PrintServer) -> None:
    assert Cups(server.environment).queues() == ()


def test_the_usual_queue_stands_first(server: PrintServer) -> None:
    server.queue("an")
    server.queue("binh")
    cups = Cups(server.environment)
    assert cups.queues() == ("an", "binh")
    usual = Cups({**server.environment, "PRINTER": "binh"})
    assert usual.queues() == ("binh", "an")


def test_what_is_handed_over_comes_out_and_nothing_of_it_is_kept(
    server: PrintServer, jobs: Jobs
) -> None:
    server.queue("may")
    printing = PrintJobs(Cups(server.environment), jobs, look_ms=50)
    assert outcome_of(printing, "may", PDF, PDF + b"2") is Outcome.PRINTED
    assert server.printed() == [PDF, PDF + b"2"]
    assert server.kept() == []
    held = b"".join(one.read_bytes() for one in server.root.rglob("spool/c*"))
    assert b"Hoa Sen" not in held


def test_without_paper_it_is_told_and_nothing_is_kept(server: PrintServer, jobs: Jobs) -> None:
    server.queue("het", "/no-paper")
    printing = PrintJobs(Cups(server.environment), jobs, look_ms=50)
    assert outcome_of(printing, "het", PDF) is Outcome.NOT_PRINTED
    until(lambda: server.kept() == [], "the document is gone")
    assert server.printed() == []


def test_a_printer_that_never_ends_is_given_up_and_nothing_is_kept(
    server: PrintServer, jobs: Jobs
) -> None:
    server.queue("cho", "/never")
    printing = PrintJobs(Cups(server.environment), jobs, look_ms=50, looks=3)
    assert outcome_of(printing, "cho", PDF) is Outcome.NOT_PRINTED
    until(lambda: server.kept() == [], "the document is gone")


def test_what_a_power_cut_left_in_the_queue_is_gone_after_the_start(server: PrintServer) -> None:
    server.queue("cho", "/never")
    cups = Cups(server.environment)
    job = cups.put("cho", PDF)
    assert cups.state(job) is JobState.WAITS
    assert server.kept() != []
    cups.clear()
    until(lambda: server.kept() == [], "the document is gone")


def test_a_queue_that_is_gone_takes_nothing(server: PrintServer, jobs: Jobs) -> None:
    server.queue("may")
    printing = PrintJobs(Cups(server.environment), jobs, look_ms=50)
    assert outcome_of(printing, "nobody", PDF) is Outcome.NOT_PRINTED


def test_a_server_that_dies_is_not_taken_for_paper(server: PrintServer) -> None:
    server.queue("cho", "/never")
    cups = Cups(server.environment)
    job = cups.put("cho", PDF)
    server.die()
    assert cups.state(job) is JobState.WAITS
