"""Every commune of the country is found by whoever cannot type an accent."""

from __future__ import annotations

import pytest

from kiosk.technician.commune_search import MOST_FOUND, CommuneIndex, commune_index, named
from sync.communes import Commune, communes

THIEU_HOA = "15772"


def codes(text: str) -> list[str]:
    return [place.code for place in commune_index().find(text).best]


def test_the_list_is_the_whole_country() -> None:
    places = communes()
    assert len(places) == 3321
    assert len({place.code for place in places}) == 3321
    assert len({place.province_code for place in places}) == 34
    assert all(len(place.code) == 5 and place.code.isdigit() for place in places)
    assert all(len(place.province_code) == 2 for place in places)
    assert any(place.code.startswith("00") for place in places)


@pytest.mark.parametrize(
    "text", ["Thiệu Hóa", "thiệu hoá", "thieu hoa", "THIEU  HOA ", "xã thiệu hóa"]
)
def test_accents_case_and_both_spellings_find_the_same_commune(text: str) -> None:
    assert codes(text)[0] == THIEU_HOA


@pytest.mark.parametrize(
    ("typed", "name"), [("dong da", "Phường Đống Đa"), ("đống đa", "Phường Đống Đa")]
)
def test_d_with_a_stroke_is_d(typed: str, name: str) -> None:
    assert name in [place.name for place in commune_index().find(typed).best]


def test_the_last_word_may_be_unfinished() -> None:
    assert THIEU_HOA in codes("thieu h")


def test_the_provinces_words_narrow_communes_of_one_name() -> None:
    everywhere = commune_index().find("tan tien")
    there = commune_index().find("tan tien dak lak")
    assert {place.province for place in there.best} == {"Tỉnh Đắk Lắk"}
    assert 0 < there.count < everywhere.count


def test_words_that_only_the_province_has_find_nothing() -> None:
    index = CommuneIndex([Commune("14845", "Xã Thiệu Hóa", "38", "Tỉnh Thanh Hóa")])
    assert index.find("thanh").count == 0
    assert index.find("thieu thanh").count == 1
    assert index.find("thieu nghe").count == 0


def test_a_code_finds_its_commune_and_its_beginning_those_that_begin_so() -> None:
    assert codes(THIEU_HOA) == [THIEU_HOA]
    assert all(code.startswith("157") for code in codes("157"))
    assert commune_index().by_code("00004") is not None
    assert commune_index().by_code("4") is None


def test_the_very_name_comes_before_longer_ones() -> None:
    index = CommuneIndex(
        [
            Commune("00001", "Xã Ba Vì Thượng", "01", "Thành phố Hà Nội"),
            Commune("00002", "Xã Ba Vì", "01", "Thành phố Hà Nội"),
        ]
    )
    assert [place.code for place in index.find("ba vi").best] == ["00002", "00001"]


def test_too_many_are_counted_and_the_best_are_shown() -> None:
    hits = commune_index().find("xa")
    assert len(hits.best) == MOST_FOUND
    assert hits.count > 2000


@pytest.mark.parametrize("text", ["", "  ", "…", "qwertyuiop"])
def test_nothing_is_found_for_nothing(text: str) -> None:
    assert commune_index().find(text).count == 0


def test_every_commune_is_found_by_its_own_name_and_province() -> None:
    index = commune_index()
    lost = [
        named(place)
        for place in communes()[::7]
        if place.code not in [hit.code for hit in index.find(named(place)).best]
    ]
    assert not lost
