"""Settings are kept whole or not at all, and read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import HomeUnusable, SettingsUnreadable
from kiosk.paths import Paths, make_home, paths_of
from kiosk.settings import Settings, read_settings, settings_from, write_settings


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    settings = Settings(place="Nhà văn hóa xóm Khuộc", groups=("hssv", "nguoi_dan"), volume=0.4)
    write_settings(tmp_path / "settings.json", settings)
    assert read_settings(tmp_path / "settings.json") == settings
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_version_that_goes_back_keeps_what_it_knows(tmp_path: Path) -> None:
    """A newer one has settings of its own, and writes them all."""
    path = tmp_path / "settings.json"
    write_settings(path, Settings(place="Nhà văn hóa", full_screen=True))
    path.write_text(path.read_text(encoding="utf-8").replace("{", '{"colour": "red",', 1))
    assert read_settings(path) == Settings(place="Nhà văn hóa", full_screen=True)


def test_none_written_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json") == Settings()


def test_whole_numbers_stand_for_ratios() -> None:
    assert settings_from('{"text_scale": 2}').text_scale == 2.0


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ('{"text_scale": 9}', "must be 1.0 to 2.0"),
        ('{"retention_months": 0}', "must be 1 to 120"),
        ('{"volume": true}', "must be float"),
        ('{"voice": "en"}', "must be one of vi, vi-vn-x-central, vi-vn-x-south"),
        ('{"speech_rate": 10}', "must be 80 to 300"),
        ('{"debounce_ms": 2000}', "must be 0 to 1000"),
        ('{"track": "th"}', "blt, twh or tyr"),
        ('{"track": "Mường"}', "no language tag"),
        ('{"colour": 1}', "no 'colour'"),
        ("[]", "must be an object"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_the_message_names_fact_and_limit(text: str, fact: str) -> None:
    with pytest.raises(SettingsUnreadable, match=fact.replace("[", r"\[")):
        settings_from(text)


def test_a_folder_in_place_of_the_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(SettingsUnreadable, match="cannot be read"):
        read_settings(tmp_path / "settings.json")


def test_one_variable_moves_all_data(tmp_path: Path) -> None:
    paths = paths_of({"HOCSO_HOME": str(tmp_path / "there")})
    make_home(paths)
    for path in (paths.library, paths.clips, paths.settings, paths.hub):
        assert path.parent == tmp_path / "there"
    assert paths.home.stat().st_mode & 0o777 == 0o700


def test_without_the_variable_the_system_says_where() -> None:
    assert paths_of({}).home.name == "hocso"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(HomeUnusable, match="file"):
        make_home(Paths(tmp_path / "file" / "home"))
