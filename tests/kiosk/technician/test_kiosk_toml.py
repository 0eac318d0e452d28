"""kiosk.toml: taken whole or not at all, each refusal with where, what and what to do."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import SetUpRefused
from kiosk.settings import Settings
from kiosk.technician.kiosk_toml import MOST_BYTES, found_on, read_toml, toml_of, wanted_from
from kiosk.technician.wanted import Wanted, settings_with

WHOLE = """
commune = "15772"
place = "Nhà văn hóa thôn 3"

[pins]
technician = "482915"
volunteer = "519274"

[province]
address = "https://hocso.example.vn/"
token = "abcd-efgh-2345"

[settings]
opens_hour = 6
groups = ["hssv", "nguoi_dan"]
voice = "vi-vn-x-central"
"""
WANTED = Wanted(
    commune="15772",
    place="Nhà văn hóa thôn 3",
    technician_pin="482915",
    volunteer_pin="519274",
    address="https://hocso.example.vn",
    token="ABCDEFGH2345",
    settings={"opens_hour": 6, "groups": ["hssv", "nguoi_dan"], "voice": "vi-vn-x-central"},
)


def refusal(text: str) -> str:
    with pytest.raises(SetUpRefused) as refused:
        wanted_from(text)
    assert all(one.fact and one.remedy for one in refused.value.wrong)
    return str(refused.value)


def test_a_whole_file_is_all_of_set_up() -> None:
    assert wanted_from(WHOLE) == WANTED


def test_an_empty_file_wants_nothing() -> None:
    assert wanted_from("") == Wanted()


def test_a_secret_is_in_no_printed_form() -> None:
    shown = repr(wanted_from(WHOLE))
    assert not any(secret in shown for secret in ("482915", "519274", "ABCDEFGH2345"))


@pytest.mark.parametrize(
    ("text", "where", "told"),
    [
        ('commun = "15772"', "file", "there is no 'commun'; known are commune"),
        ('[pins]\nofficer = "482915"', "file", "there is no 'pins.officer'"),
        ('[province]\nurl = "x"', "file", "there is no 'province.url'"),
        ("[settings]\ncolour = 1", "settings", "there is no setting 'colour'"),
        ("commune = 15772", "file", "'commune' is a int"),
        ("[pins]\ntechnician = 482915", "file", "'pins.technician' is a int"),
        ('pins = "482915"', "file", "'pins' is no table"),
        ('[province]\nlater = "yes"', "file", "neither true nor false"),
        ('commune = "99999"', "commune", "no code of the 3,321 communes"),
        ('commune = "5772"', "commune", "no code"),
        ('place = "3"', "place", "1 signs"),
        (f'place = "{"a" * 61}"', "place", "61 signs"),
        ('place = "12 34"', "place", "no letter"),
        ('place = "Nhà\\nvăn hóa"', "place", "line break"),
        ('[pins]\ntechnician = "1234"', "technician_pin", "4 signs"),
        ('[pins]\nvolunteer = "121212"', "volunteer_pin", "anybody would try"),
        ('[pins]\ntechnician = "482915"\nvolunteer = "482915"', "volunteer_pin", "the same PIN"),
        ('[province]\naddress = "http://hocso.example.vn"', "address", "only HTTPS"),
        ('[province]\naddress = "nowhere"', "address", "a dot is missing"),
        ('[province]\ntoken = "ABCDEFGH2345"', "token", "without an address"),
        ('[province]\naddress = "https://a.vn"\ntoken = "ABC"', "token", "12 letters"),
        ('[province]\naddress = "https://a.vn"\nlater = true', "address", "left for later"),
        ("[settings]\nopens_hour = 30", "settings", "must be 0 to 23"),
        ('[settings]\ncommune = "15772"', "settings", "stands among the settings"),
        ('[settings]\nvoice_command = "rm"', "settings", "names a program to run"),
        ("[settings]\nopens_hour = 1979-05-27", "settings", "JSON"),
        ("commune = ", "file", "not TOML"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_named(text: str, where: str, told: str) -> None:
    said = refusal(text)
    assert any(line.startswith(f"{where}: ") and told in line for line in said.splitlines()), said


def test_everything_that_is_wrong_is_told_at_once() -> None:
    said = refusal('commune = "1"\nplace = "3"\n[pins]\ntechnician = "12"')
    assert [line.partition(":")[0] for line in said.splitlines()] == [
        "commune", "place", "technician_pin",
    ]  # fmt: skip


def test_each_refusal_names_the_place_in_the_file() -> None:
    with pytest.raises(SetUpRefused) as refused:
        wanted_from('commun = "1"\n[pins]\ntechnician = 1\n')
    assert [one.written for one in refused.value.wrong] == ["commun", "pins.technician"]
    with pytest.raises(SetUpRefused) as refused:
        wanted_from('commune = "1"\n[settings]\ncolour = 1\n')
    assert [one.written for one in refused.value.wrong] == ["commune", "settings.colour"]


def test_a_refusal_never_repeats_a_pin_or_a_token() -> None:
    said = refusal('[pins]\ntechnician = "898989"\n[province]\ntoken = "ABCDEFGHIJKL"')
    assert "898989" not in said
    assert "ABCDEFGHIJKL" not in said


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    with suppress(SetUpRefused):
        assert isinstance(wanted_from(text), Wanted)


def test_a_stick_is_searched_at_its_top_alone(tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    (empty / "folder").mkdir(parents=True)
    (empty / "folder" / "kiosk.toml").write_text(WHOLE)
    full.mkdir()
    assert found_on([tmp_path / "pulled", empty, full]) is None
    (full / "kiosk.toml").write_text(WHOLE)
    assert found_on([empty, full]) == full / "kiosk.toml"


def test_a_file_from_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert read_toml(path) == WANTED


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"\xff\xfe", "not UTF-8"), (b"#" * (MOST_BYTES + 1), "more than"), (None, "cannot be read")],
)
def test_another_file_is_refused(tmp_path: Path, data: bytes | None, told: str) -> None:
    path = tmp_path / "kiosk.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(SetUpRefused, match=told):
        read_toml(path)


def test_the_next_kiosk_is_set_up_like_this_one_but_for_its_place_and_secrets() -> None:
    ours = settings_with(WANTED, Settings())
    text = toml_of(ours, "https://hocso.example.vn")
    cloned = wanted_from(text)
    assert cloned == replace(WANTED, place="", technician_pin="", volunteer_pin="", token="")
    assert "# Xã Thiệu Hóa, Tỉnh Thanh Hóa" in text
    theirs = settings_with(replace(cloned, place="Nhà văn hóa thôn 4"), Settings())
    assert theirs == replace(ours, place="Nhà văn hóa thôn 4", keeper="Nhà văn hóa thôn 4")


def test_a_program_to_run_is_not_cloned() -> None:
    assert "rm" not in toml_of(Settings(voice_command="rm -rf {wav}"), "")


@given(st.text(max_size=40))
def test_any_name_of_an_output_survives_cloning(name: str) -> None:
    cloned = wanted_from(toml_of(Settings(sound_output=name), ""))
    assert settings_with(cloned, Settings()).sound_output == name


def test_the_keeper_is_the_place_until_another_is_named() -> None:
    named = settings_with(Wanted(place="Nhà văn hóa thôn 3"), Settings())
    assert named.keeper == "Nhà văn hóa thôn 3"
    own = settings_with(Wanted(settings={"keeper": "Ủy ban nhân dân xã"}), named)
    assert settings_with(Wanted(place="Nơi khác"), own).keeper == "Ủy ban nhân dân xã"
