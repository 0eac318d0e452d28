"""What goes into the packaged kiosk and what stays out: pure rules, used by build.spec.

PyInstaller's hooks take all of Qt, every language of espeak-ng and every weight of the typeface.
The lists here name what the kiosk uses; whatever else of those packages is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from content.trust import load_root_keys

Entry = tuple[str, str, str]
"""Place in the build, place on this machine, kind; as PyInstaller lists files."""
Datum = tuple[str, str]
"""Place on this machine, folder in the build; as PyInstaller takes files."""

ROOT_VARIABLE: Final = "HOCSO_ROOT"
DEVELOPMENT_VARIABLE: Final = "HOCSO_DEV"
LEFT_OUT: Final = (
    *("django", "sync.hub", "ralph"),
    *("tkinter", "_tkinter", "curses", "readline", "IPython", "PIL", "numpy"),
    *("pytest", "_pytest", "hypothesis", "mypy", "ast_serialize", "coverage", "setuptools"),
)
"""The province's side, and what optional parts of libraries would draw in."""

PYSIDE_MODULES: Final = frozenset(
    {"QtCore", "QtGui", "QtMultimedia", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick"}
)
QT_LIBRARIES: Final = frozenset(
    f"libQt6{name}"
    for name in (
        *("Concurrent", "Core", "DBus", "Gui", "Multimedia", "Network", "OpenGL", "Svg"),
        *("Qml", "QmlMeta", "QmlModels", "QmlWorkerScript"),
        *("Quick", "QuickShapes", "QuickTemplates2"),
        *("XcbQpa", "WaylandClient", "WaylandEglClientHwIntegration", "WlShellIntegration"),
        *("EglFSDeviceIntegration", "EglFsKmsSupport", "EglFsKmsGbmSupport"),
    )
)
QT_COMPANIONS: Final = (
    *("libicudata", "libicui18n", "libicuuc"),
    *("libavcodec", "libavformat", "libavutil", "libswresample", "libswscale"),
    *("libQt6FFmpegStub",),
)
"""Libraries beside Qt's own: characters of all languages, and decoding of sound."""
PLUGINS: Final = frozenset(
    {
        *("egldeviceintegrations", "platforms", "xcbglintegrations"),
        *("wayland-decoration-client", "wayland-graphics-integration-client"),
        "wayland-shell-integration",
    }
)
"""Folders of Qt's plugins that are kept whole."""
SINGLE_PLUGINS: Final = frozenset(
    {"multimedia/libffmpegmediaplugin", "imageformats/libqjpeg", "imageformats/libqsvg"}
)
QML_MODULES: Final = frozenset({"QtQml", "QtQuick"})
QML_PARTS: Final = frozenset({"Base", "Models", "Shapes", "Templates", "Window", "WorkerScript"})
"""Folders inside those modules that are kept."""
TYPEFACES: Final = ("fontpkg_be_vietnam_pro", "fontpkg_noto_sans")
WEIGHTS: Final = frozenset({"Regular", "Medium", "SemiBold", "Bold"})
TONGUES: Final = frozenset({"vi", "en"})
"""Vietnamese, and what espeak-ng speaks foreign words with."""
ZONE: Final = "Asia/Ho_Chi_Minh"


def _qt_library(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in QT_LIBRARIES or name.startswith(QT_COMPANIONS)


def _plugin(place: str) -> bool:
    return (
        place.split("/", maxsplit=1)[0] in PLUGINS
        or place.split(".", maxsplit=1)[0] in SINGLE_PLUGINS
    )


def _qml(place: str) -> bool:
    module, *folders, _ = place.split("/")
    return module in QML_MODULES and QML_PARTS.issuperset(folders)


def _binding(place: str) -> bool:
    return "Qt" + place.split(".", maxsplit=1)[0] in PYSIDE_MODULES


def _tongue(place: str) -> bool:
    folder, _, name = place.rpartition("/")
    if folder:
        return folder.startswith("lang") and name.split("-")[0] in TONGUES
    return not name.endswith("_dict") or name.removesuffix("_dict") in TONGUES


def _weight(place: str) -> bool:
    return place.removesuffix(".ttf").rpartition("-")[2] in WEIGHTS


RULES: Final[tuple[tuple[str, Callable[[str], bool]], ...]] = (
    ("PySide6/Qt/plugins/", _plugin),
    ("PySide6/Qt/qml/", _qml),
    ("PySide6/Qt/lib/", _qt_library),
    ("PySide6/Qt/", lambda _: False),
    ("PySide6/Qt", _binding),
    ("espeakng_loader/espeak-ng-data/", _tongue),
    ("fontpkg_be_vietnam_pro/files/", _weight),
    ("fontpkg_noto_sans/files/", lambda place: "Italic" not in place),
    ("tzdata/zoneinfo/", ZONE.__eq__),
)
"""What is kept below a place; the first that fits counts, elsewhere everything is kept."""


def keep(place: str) -> bool:
    """Say whether a file that PyInstaller found belongs into the build, by its place there."""
    name = place.rpartition("/")[2]
    if name.startswith("libQt6"):
        return _qt_library(name)
    for beginning, belongs in RULES:
        if place.startswith(beginning):
            return belongs(place.removeprefix(beginning))
    return True


def kept(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Choose those of PyInstaller's entries that belong into the build.

    System libraries (those without a folder in the build) came for the sake of something else:
    they stay only while something that is kept asks for them.

    Args:
        entries: all files.
        needs: names of the libraries that the library at a place on this machine asks for.
    """
    wanted = [entry for entry in entries if keep(entry[0])]
    system = {entry[0]: entry for entry in wanted if _is_system_library(entry)}
    asked: set[str] = set()
    todo = [entry for entry in wanted if entry[0] not in system and ".so" in entry[0]]
    while todo:
        names = {name for name in needs(todo.pop()[1]) if name in system} - asked
        asked |= names
        todo += [system[name] for name in names]
    return [entry for entry in wanted if entry[0] not in system or entry[0] in asked]


def get_data_files(project: Path, packages: Mapping[str, Path]) -> list[Datum]:
    """Name the files that the program reads at run time.

    Args:
        project: the folder with kiosk, content and sync.
        packages: folders of `espeakng_loader` and the `TYPEFACES`.
    """
    own = [
        (str(path), path.parent.relative_to(project).as_posix())
        for folder, kinds in (
            ("kiosk/qml", (".qml", ".svg", ".png", "qmldir")),
            ("kiosk/session/data", (".json",)),
            ("kiosk/translations", (".ts",)),
            ("kiosk/voice/data", (".wav",)),
            ("content/schemas", (".json",)),
            ("content/authoring", (".txt", ".yaml", ".svg")),
        )
        for path in sorted((project / folder).rglob("*"))
        if path.name.endswith(kinds)
    ]
    own.append((str(project / "sync" / "communes.csv"), "sync"))
    others = [
        (str(path), f"{name}/{path.parent.relative_to(packages[name]).as_posix()}")
        for name, part in (
            ("espeakng_loader", "espeak-ng-data"),
            *((name, "files") for name in TYPEFACES),
        )
        for path in sorted((packages[name] / part).rglob("*"))
        if path.is_file()
    ]
    licences = [(str(packages[name] / "LICENSE"), name) for name in TYPEFACES]
    return [*own, *others, *licences]


def get_binaries(packages: Mapping[str, Path]) -> list[Datum]:
    """Name the libraries that are loaded by name: espeak-ng, once of its three names."""
    return [(str(packages["espeakng_loader"] / "libespeak-ng.so"), "espeakng_loader")]


def get_hidden_imports(commands: Mapping[str, tuple[str, str]]) -> list[str]:
    """Name the modules that are imported by a name in a text.

    Args:
        commands: the groups of `hocso`, as `kiosk.cli.COMMANDS` has them.
    """
    groups = [where.split(":")[0] for where, _ in commands.values()]
    return [
        *(name for name in groups if not name.startswith(LEFT_OUT)),
        *("espeakng_loader", *TYPEFACES),
        *("pyttsx3.drivers", "pyttsx3.drivers._espeak", "pyttsx3.drivers.espeak"),
    ]


def get_root_keys(environment: Mapping[str, str], work: Path) -> list[Datum]:
    """Bring in the province's public root keys, deployment data chosen when the kiosk is built.

    Without HOCSO_ROOT none are built in, and a kiosk needs the variable when it runs.

    Args:
        environment: HOCSO_ROOT names a root.json.
        work: a folder for the copy, which has to have the right name.

    Raises:
        SystemExit: they are a developer's, and HOCSO_DEV=1 does not say that this is meant.
        KeyUnusable: the file is not what it should be.
    """
    named = environment.get(ROOT_VARIABLE)
    if not named:
        return []
    if load_root_keys(Path(named)).development and environment.get(DEVELOPMENT_VARIABLE) != "1":
        raise SystemExit(
            f"{named} holds keys of a developer's machine: anybody could sign packs for this"
            f" build. Name the province's with {ROOT_VARIABLE}, or set {DEVELOPMENT_VARIABLE}=1"
        )
    work.mkdir(parents=True, exist_ok=True)
    copy = work / "root.json"
    copy.write_bytes(Path(named).read_bytes())
    return [(str(copy), "kiosk")]


def _is_system_library(entry: Entry) -> bool:
    place, _, kind = entry
    foreign = not place.startswith(("libpython", "libQt6", *QT_COMPANIONS))
    return kind == "BINARY" and "/" not in place and place.startswith("lib") and foreign
