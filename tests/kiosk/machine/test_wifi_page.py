"""The technician comes into a wifi network by touch, on the real window; NetworkManager is dbusmock's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.paths import VARIABLE
from kiosk.startup import start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.wifi import WifiModel
from tests.helpers.network_manager import (
    ACCOUNT,
    NM,
    OPEN,
    ROOT,
    MockedNetwork,
    mocked_network,
    need_mocks,
    own_bus,
)
from tests.helpers.touched_kiosk import TouchedKiosk


@pytest.fixture
def network(tmp_path: Path) -> Iterator[MockedNetwork]:
    need_mocks()
    with own_bus(tmp_path) as address, mocked_network(address) as made:
        made.connectivity(4)
        yield made


@pytest.fixture
def person(qapp: QGuiApplication, tmp_path: Path, network: MockedNetwork) -> Iterator[TouchedKiosk]:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    yield TouchedKiosk(kiosk)
    kiosk.close()


def open_wifi(person: TouchedKiosk) -> WifiModel:
    person.kiosk.routes.staff_home("technician")
    person.rest()
    person.touch("card_wifi")
    person.until_page("Wifi")
    model = person.model
    assert isinstance(model, WifiModel)
    person.until(lambda: model.stage != "looking", "the list")
    person.rest()
    return model


def type_word(person: TouchedKiosk, word: str) -> None:
    for letter in word:
        person.touch(f"key_{letter}")


def test_a_network_is_joined_by_touch_and_its_password_is_kept_nowhere(
    person: TouchedKiosk, network: MockedNetwork, tmp_path: Path
) -> None:
    network.point("NVH thon 3", 70)
    model = open_wifi(person)
    assert person.says("Gần. Có mật khẩu.")
    person.touch("network_0")
    assert model.stage == "password"
    next_button = person.find("next")
    assert next_button is not None
    assert not next_button.isEnabled()
    type_word(person, "chaobacon")
    person.touch("next")
    person.until(lambda: model.stage == "told", "news")
    assert person.says("Đã vào mạng NVH thon 3.")
    assert person.says("Kết quả sẽ tự gửi về tỉnh.")
    assert model.entry.written == ""
    for path in (tmp_path / "home").rglob("*"):
        assert not path.is_file() or b"chaobacon" not in path.read_bytes()


def test_a_wrong_password_is_told_and_asked_for_again(
    person: TouchedKiosk, network: MockedNetwork
) -> None:
    network.point("NVH thon 3", 70)
    network.property(network.device, f"{NM}.Device", "StateReason", ("(uu)", (120, 8)))
    network.method(
        ROOT,
        NM,
        "AddAndActivateConnection",
        "a{sa{sv}}oo",
        "oo",
        'ret = (dbus.ObjectPath("/x"), dbus.ObjectPath("/y"))',
    )
    model = open_wifi(person)
    person.touch("network_0")
    type_word(person, "saimatkhau")
    person.touch("next")
    person.until(lambda: model.stage == "told", "news")
    assert person.says("Mật khẩu Wi-Fi chưa đúng. Mời gõ lại.")
    person.touch("next")
    assert model.stage == "password"
    assert model.entry.written == ""
    person.touch("back")
    assert model.stage == "list"


def test_a_network_with_a_page_of_its_own_is_told(
    person: TouchedKiosk, network: MockedNetwork
) -> None:
    network.point("Cho xa", 70, OPEN)
    network.connectivity(2)
    model = open_wifi(person)
    person.touch("network_0")
    person.until(lambda: model.stage == "told", "news")
    assert person.says("Mạng này đòi vào một trang khác trước.")
    assert person.says("Máy không vào trang ấy được. Mời dùng mạng khác.")


def test_a_network_that_wants_an_account_cannot_be_touched(
    person: TouchedKiosk, network: MockedNetwork
) -> None:
    network.point("UBND xa", 70, ACCOUNT)
    open_wifi(person)
    assert person.says("Máy này không vào được loại mạng này")
    card = person.find("network_0")
    assert card is not None
    assert not card.isEnabled()


def test_a_machine_without_wifi_says_so_and_looks_again(
    person: TouchedKiosk, network: MockedNetwork
) -> None:
    network.property(network.device, f"{NM}.Device", "DeviceType", ("u", 1))
    model = open_wifi(person)
    assert person.says("Máy này không có Wi-Fi. Vẫn học và lưu được.")
    network.property(network.device, f"{NM}.Device", "DeviceType", ("u", 2))
    network.point("Cho xa", 70, OPEN)
    person.touch("next")
    person.until(lambda: model.stage == "list", "the list")
    assert person.says("Cho xa")
