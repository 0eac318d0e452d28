"""The findings as a sheet of paper: for the folder of the kiosk, and for whoever repairs it."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.paper.document import Figures, Look, Para
from kiosk.paper.document_pdf import document_pdf
from kiosk.program import program_version
from kiosk.technician.finding import Finding
from kiosk.viewmodels.self_test.words import told

TITLE = "Kiểm tra máy Học Số"


def self_test_pdf(findings: Sequence[Finding], place: str) -> bytes:
    """A PDF of one or two pages; it names no person."""
    rows = [("Phần", "Kết quả")]
    remedies = []
    for one in findings:
        said = told(one)
        rows.append((said.title, f"{said.state}. {said.text}"))
        if said.remedy:
            remedies.append(Para(f"{said.title}: {said.remedy}", Look.BODY))
    head = [
        Para(TITLE, Look.TITLE),
        Para(f"{place or 'Học Số'} · {program_version()}", Look.SUBJECT),
    ]
    do = [Para("Việc cần làm", Look.SECTION), *remedies] if remedies else []
    return document_pdf([*head, Figures(tuple(rows), (26, 74)), *do], TITLE)
