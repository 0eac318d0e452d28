"""What goes into the packaged kiosk, judged without building it."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from content.authoring.keys import make_development_set
from content.trust import load_root_keys, root_to_bytes
from kiosk.cli import COMMANDS

ROOT = Path(__file__).parents[2]


def load_rules() -> ModuleType:
    spec = spec_from_file_location("bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bundle = load_rules()


def package(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


PACKAGES = {name: package(name) for name in ("espeakng_loader", *bundle.TYPEFACES)}


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/QtQuick.abi3.so",
        "PySide6/libpyside6.abi3.so.6.11",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6Quick.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/qml/QtQuick/Shapes/libqmlshapesplugin.so",
        "espeakng_loader/espeak-ng-data/phondata",
        "espeakng_loader/espeak-ng-data/vi_dict",
        "espeakng_loader/espeak-ng-data/lang/aav/vi-VN-x-south",
        "fontpkg_be_vietnam_pro/files/BeVietnamPro-SemiBold.ttf",
        "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf",
        "tzdata/zoneinfo/Asia/Ho_Chi_Minh",
        "sync/communes.csv",
        "kiosk/translations/hocso_en.ts",
        "sqlcipher3/_sqlite3.so",
    ],
)
def test_what_the_kiosk_uses_is_kept(place: str) -> None:
    assert bundle.keep(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/QtWebEngineCore.abi3.so",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "libQt6WebEngineCore.so.6",
        "PySide6/Qt/lib/libQt6QmlCompiler.so.6",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
        "PySide6/Qt/qml/QtQuick/Controls/Material/Button.qml",
        "PySide6/Qt/qml/Qt/labs/folderlistmodel/qmldir",
        "espeakng_loader/espeak-ng-data/ru_dict",
        "espeakng_loader/espeak-ng-data/lang/zle/ru",
        "espeakng_loader/espeak-ng-data/voices/!v/Andy",
        "fontpkg_be_vietnam_pro/files/BeVietnamPro-BlackItalic.ttf",
        "fontpkg_noto_sans/files/NotoSans-Italic[wdth,wght].ttf",
        "tzdata/zoneinfo/Europe/Paris",
    ],
)
def test_what_it_does_not_use_stays_out(place: str) -> None:
    assert not bundle.keep(place)


def test_a_system_library_stays_only_while_something_kept_asks_for_it() -> None:
    asks = {
        "/kept": ["libone.so.1", "libc.so.6"],
        "/one": ["libtwo.so.1"],
        "/dropped": ["libgtk.so.3"],
    }
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/kept", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/dropped", "BINARY"),
        ("libone.so.1", "/one", "BINARY"),
        ("libtwo.so.1", "/two", "BINARY"),
        ("libgtk.so.3", "/gtk", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ]

    kept = [place for place, _, _ in bundle.kept(entries, lambda path: asks.get(path, []))]

    assert kept == [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libone.so.1",
        "libtwo.so.1",
        "libpython3.11.so.1.0",
        "libQt6Core.so.6",
    ]


def test_every_group_of_commands_is_brought_along_but_the_hub() -> None:
    found = set(bundle.get_hidden_imports(COMMANDS))
    groups = {where.split(":")[0] for where, _ in COMMANDS.values()}
    assert groups - found == {"sync.hub.commands"}
    assert all(find_spec(name) is not None for name in found)


def test_every_screen_drawing_and_list_of_the_kiosk_is_brought_along() -> None:
    """Whatever lies in kiosk/ beside the code is read at run time."""
    found = bundle.get_data_files(ROOT, PACKAGES)
    places = {f"{folder}/{Path(source).name}" for source, folder in found}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "kiosk").rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert files <= places
    assert "sync/communes.csv" in places
    assert "espeakng_loader/espeak-ng-data/vi_dict" in places
    assert "content/schemas/lesson.schema.json" in places
    assert not [place for place in places if "/packs/" in place or place.endswith(".py")]


def test_every_data_file_is_there() -> None:
    found = [*bundle.get_data_files(ROOT, PACKAGES), *bundle.get_binaries(PACKAGES)]
    assert [source for source, _ in found if not Path(source).is_file()] == []


def test_a_developers_root_keys_are_refused(tmp_path: Path) -> None:
    make_development_set(tmp_path / "keys")
    chosen = {"HOCSO_ROOT": str(tmp_path / "keys" / "root.json")}
    with pytest.raises(SystemExit, match="HOCSO_DEV=1"):
        bundle.get_root_keys(chosen, tmp_path / "work")
    assert bundle.get_root_keys(chosen | {"HOCSO_DEV": "1"}, tmp_path / "work")


def test_the_provinces_root_keys_are_built_in_under_the_name_that_the_kiosk_looks_for(
    tmp_path: Path,
) -> None:
    make_development_set(tmp_path / "keys")
    root = replace(load_root_keys(tmp_path / "keys" / "root.json"), development=False)
    (tmp_path / "thanh-hoa.json").write_bytes(root_to_bytes(root))

    found = bundle.get_root_keys(
        {"HOCSO_ROOT": str(tmp_path / "thanh-hoa.json")}, tmp_path / "work"
    )

    assert found == [(str(tmp_path / "work" / "root.json"), "kiosk")]
    assert load_root_keys(Path(found[0][0])) == root


def test_without_a_choice_no_root_keys_are_built_in(tmp_path: Path) -> None:
    assert bundle.get_root_keys({}, tmp_path) == []
