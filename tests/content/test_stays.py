"""Advice can be explained where it is given, an error cannot, and no reason speaks of nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.authoring.check import errors, unexplained
from content.authoring.yaml_text import read_yaml
from tests.helpers.author import LESSON, Author

TEXT = "Có người lạ gọi đến. Nghi ngờ thì tắt máy, đến hỏi Công an xã."
ADVISED = "Mở file này."
REASON = "tên thật trên màn hình"


@pytest.fixture
def author(tmp_path: Path) -> Author:
    one = Author.at(tmp_path)
    one.change(LESSON, TEXT, ADVISED)
    return one


def test_a_reason_at_the_end_of_the_line_explains_its_advice(author: Author) -> None:
    line = author.change(LESSON, ADVISED, f"{ADVISED}  # stays: {REASON}")
    (finding,) = author.findings()
    assert (finding.severity, finding.line) == ("explained", line)
    assert str(finding).endswith(f"It stays: {REASON}.")
    assert unexplained(author.findings()) == ()


def test_a_reason_alone_above_the_line_explains_it_too(author: Author) -> None:
    author.change(LESSON, f"    text: {ADVISED}", f"    # stays: {REASON}\n    text: {ADVISED}")
    assert [finding.severity for finding in author.findings()] == ["explained"]


def test_an_error_cannot_be_explained_away(author: Author) -> None:
    author.change(LESSON, ADVISED, f"Bạn tắt máy.  # stays: {REASON}")
    assert [finding.severity for finding in errors(author.findings())] == ["error"]


def test_a_reason_of_a_word_is_none(author: Author) -> None:
    author.change(LESSON, ADVISED, f"{ADVISED}  # stays: thôi")
    assert sorted(finding.what for finding in unexplained(author.findings())) == [
        "text: “file” is not a Vietnamese word",
        "“thôi” is no reason",
    ]


def test_a_reason_for_nothing_is_advice(author: Author) -> None:
    line = author.change(LESSON, ADVISED, f"{TEXT}  # stays: {REASON}")
    (finding,) = author.findings()
    assert (finding.severity, finding.line) == ("advice", line)
    assert "explains nothing here" in finding.what


def test_text_in_quotes_is_no_comment() -> None:
    assert read_yaml(b'a: "#stays: x"\nb: "y # stayed: z"\n').reasons == {}


def test_several_comments_may_stand_above_a_line() -> None:
    assert read_yaml(b"# stays: one two three\n# more\n\na: b\n").reasons == {4: "one two three"}
