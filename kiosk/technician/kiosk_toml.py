"""kiosk.toml: all of set-up in one file, from a stick or a path; and this kiosk's own, for the next.

    commune = "14845"
    place = "Nhà văn hóa thôn 3"

    [pins]
    technician = "…"
    volunteer = "…"

    [province]
    address = "https://hocso.example.vn"
    token = "…"

    [settings]
    opens_hour = 7

Everything may be left out and is asked by touch then; an unknown name is refused by that name.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final

from kiosk.errors import SetUpRefused
from kiosk.settings import Settings
from kiosk.technician.commune_search import commune_index, named
from kiosk.technician.wanted import CARRIED, Wanted, Wrong, checked

FILE_NAME: Final = "kiosk.toml"
MOST_BYTES: Final = 65_536
_TOP: Final = ("commune", "place", "pins", "province", "settings")
_PINS: Final = ("technician", "volunteer")
_PROVINCE: Final = ("address", "token", "later")


def found_on(places: Iterable[Path]) -> Path | None:
    """The first kiosk.toml at the top of one of these folders, None where there is none."""
    for place in places:
        path = place / FILE_NAME
        try:
            if path.is_file():
                return path
        except OSError:  # a stick that was pulled, or gives no answer
            continue
    return None


def read_toml(path: Path) -> Wanted:
    """What a file wants, wholly checked.

    Raises:
        SetUpRefused: it cannot be read, is no TOML, has a name too many, or see `wanted.checked`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _refused(f"{path} cannot be read: {error.strerror}", "plug it in again") from error
    if len(data) > MOST_BYTES:
        raise _refused(f"{path.name} has more than {MOST_BYTES} bytes", "give the file of set-up")
    try:
        # A byte order mark is what Notepad puts before the first letter.
        return wanted_from(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _refused(f"{path.name} is not UTF-8", "save it as UTF-8 again") from error


def wanted_from(text: str) -> Wanted:
    """What the text of a kiosk.toml wants. Raises `SetUpRefused`."""
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _refused(f"not TOML: {error}", "look at that line again") from error
    wrong = [
        *_strange("", found, _TOP),
        *_strange("pins.", _table(found, "pins"), _PINS),
        *_strange("province.", _table(found, "province"), _PROVINCE),
        *_shapes(found),
    ]
    if wrong:
        raise SetUpRefused(wrong)
    pins, province = _table(found, "pins"), _table(found, "province")
    return checked(
        Wanted(
            commune=str(found.get("commune", "")),
            place=str(found.get("place", "")),
            technician_pin=str(pins.get("technician", "")),
            volunteer_pin=str(pins.get("volunteer", "")),
            address=str(province.get("address", "")),
            token=str(province.get("token", "")),
            later=province.get("later") is True,
            settings=_table(found, "settings"),
        )
    )


def toml_of(settings: Settings, address: str) -> str:
    """A kiosk.toml for the next kiosk: as this one, without a secret and without its own place.

    PINs and token are left out, so the next kiosk asks for them; its place is another one's.
    """
    found = commune_index().by_code(settings.commune)
    lines = [f"# {named(found)}"] if found else []
    if settings.commune:
        lines.append(f"commune = {_text(settings.commune)}")
    lines.append(f"# place = {_text(settings.place or 'Nhà văn hóa …')}")
    if address:
        lines += ["", "[province]", f"address = {_text(address)}"]
    plain = Settings()
    own = {one.name for one in fields(Settings) if one.name in CARRIED}
    # The keeper of the records is each place's own, unless another one was named.
    own -= {"keeper"} if settings.keeper in (settings.place, plain.keeper) else set()
    changed = {
        name: getattr(settings, name)
        for name in CARRIED
        if name in own and getattr(settings, name) != getattr(plain, name)
    }
    if changed:
        lines += ["", "[settings]", *(f"{name} = {_value(one)}" for name, one in changed.items())]
    return "\n".join(lines) + "\n"


def _shapes(found: Mapping[str, object]) -> Iterator[Wrong]:
    """Texts are texts: a code written as a number would lose its leading zeros."""
    texts = [("commune", found.get("commune", "")), ("place", found.get("place", ""))]
    texts += [(f"pins.{name}", _table(found, "pins").get(name, "")) for name in _PINS]
    texts += [
        (f"province.{name}", _table(found, "province").get(name, "")) for name in _PROVINCE[:2]
    ]
    for name, value in texts:
        if not isinstance(value, str):
            kind = type(value).__name__
            yield Wrong("file", f"'{name}' is a {kind}, no text", f'write {name} = "…"', name)
    for name in ("pins", "province", "settings"):
        if not isinstance(found.get(name, {}), dict):
            yield Wrong(
                "file", f"'{name}' is no table", f"write [{name}] on a line of its own", name
            )
    if not isinstance(_table(found, "province").get("later", False), bool):
        fact = "'province.later' is neither true nor false"
        yield Wrong("file", fact, "write later = true", "province.later")


def _strange(before: str, table: Mapping[str, object], known: tuple[str, ...]) -> Iterator[Wrong]:
    for name in table:
        if name not in known:
            yield Wrong(
                "file",
                f"there is no '{before}{name}'",
                f"known are {', '.join(before + one for one in known)}",
                before + name,
            )


def _table(found: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = found.get(name, {})
    return value if isinstance(value, dict) else {}


def _refused(fact: str, remedy: str) -> SetUpRefused:
    return SetUpRefused([Wrong("file", fact, remedy)])


def _text(value: str) -> str:
    # TOML's basic strings are JSON's, but for the one sign that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_text(str(one)) for one in value) + "]"
    return _text(value) if isinstance(value, str) else json.dumps(value)
