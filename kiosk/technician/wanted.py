"""What a kiosk is to be, as a technician says it: by command, in kiosk.toml, or touch by touch.

`checked` is the one judge of all three ways:
- commune  a code of the list that ships
- place    2 to 60 signs with a letter in them, on one line
- PINs     six digits, not easy, two roles never the same
- province an address over HTTPS; a token only with an address
- settings names and ranges of settings.json, without programs to run
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Final, Literal

from kiosk.errors import SettingsUnreadable, SetUpRefused
from kiosk.people.staff import Role, pin_fault
from kiosk.settings import Settings, settings_from
from kiosk.technician.commune_search import commune_index
from sync.endpoint import province_address
from sync.enrolment_code import checked_token
from sync.errors import AddressUnusable, EnrolmentCodeUnusable, InsecureEndpoint

Where = Literal[
    "file", "commune", "place", "technician_pin", "volunteer_pin", "address", "token", "settings"
]
LEAST_PLACE: Final = 2
MOST_PLACE: Final = 60
OWN_NAMES: Final = frozenset({"commune", "place"})
"""Of settings.json, but said apart."""
NEVER_CARRIED: Final = frozenset({"voice_command"})
"""A stick passes through many hands: it names no program to run."""
_WRITTEN: Final[Mapping[Where, str]] = {
    "file": "kiosk.toml",
    "commune": "commune",
    "place": "place",
    "technician_pin": "pins.technician",
    "volunteer_pin": "pins.volunteer",
    "address": "province.address",
    "token": "province.token",
    "settings": "settings",
}
CARRIED: Final = tuple(
    field.name for field in fields(Settings) if field.name not in OWN_NAMES | NEVER_CARRIED
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """All of it may be left out; what is left out stays as it is, or is asked by touch.

    Attributes:
        commune: five digits.
        place: name shown on Welcome.
        technician_pin, volunteer_pin: six digits.
        address, token: of the province.
        later: the province is joined another day, and nobody asks for it.
        settings: further names of settings.json.
    """

    commune: str = ""
    place: str = ""
    technician_pin: str = field(default="", repr=False)
    volunteer_pin: str = field(default="", repr=False)
    address: str = ""
    token: str = field(default="", repr=False)
    later: bool = False
    settings: Mapping[str, object] = field(default_factory=dict)

    @property
    def pins(self) -> dict[Role, str]:
        """The PINs that were said, by role."""
        said: dict[Role, str] = {"technician": self.technician_pin, "volunteer": self.volunteer_pin}
        return {role: pin for role, pin in said.items() if pin}


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that cannot be taken.

    Attributes:
        where: which.
        fact: what is wrong, never with a PIN or a token in it.
        remedy: what to do.
        name: as it is written in kiosk.toml, where `where` alone does not say it.
    """

    where: Where
    fact: str
    remedy: str
    name: str = ""

    @property
    def written(self) -> str:
        """The name in kiosk.toml that it is about."""
        return self.name or _WRITTEN[self.where]

    def __str__(self) -> str:
        """One line for the technician."""
        return f"{self.where}: {self.fact}; {self.remedy}"


def checked(wanted: Wanted) -> Wanted:
    """The same in its one spelling.

    Raises:
        SetUpRefused: with everything that is wrong, each line with where, fact and remedy.
    """
    wrong = tuple(wrong_in(wanted))
    if wrong:
        raise SetUpRefused(wrong)
    return replace(
        wanted,
        place=clean_place(wanted.place),
        address=province_address(wanted.address) if wanted.address else "",
        token=checked_token(wanted.token) if wanted.token else "",
    )


def wrong_in(wanted: Wanted) -> Iterator[Wrong]:
    """Everything that cannot be taken, in the order in which it is asked."""
    if wanted.commune and commune_index().by_code(wanted.commune) is None:
        yield Wrong(
            "commune",
            f"'{wanted.commune}' is no code of the 3,321 communes",
            "give five digits, such as 14845",
        )
    if wanted.place:
        yield from _wrong_place(wanted.place)
    yield from _wrong_pins(wanted)
    yield from _wrong_province(wanted)
    yield from _wrong_settings(wanted.settings)


def clean_place(text: str) -> str:
    """The name of a place without spaces at its ends or twice in a row; NFC."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def place_fits(text: str) -> bool:
    """Whether this can be the name of a place."""
    return not tuple(_wrong_place(text))


def settings_with(wanted: Wanted, settings: Settings) -> Settings:
    """Settings with what is wanted in them.

    Whoever keeps the learners' records is the place, where nobody says another and nobody did.
    """
    values: dict[str, object] = dict(wanted.settings)
    if wanted.commune:
        values["commune"] = wanted.commune
    if wanted.place:
        values["place"] = wanted.place
        if "keeper" not in values and settings.keeper in (Settings().keeper, settings.place):
            values["keeper"] = wanted.place
    known = {one.name: getattr(settings, one.name) for one in fields(Settings)}
    return settings_from(json.dumps(known | values))


def _wrong_place(text: str) -> Iterator[Wrong]:
    name = clean_place(text)
    remedy = f"give {LEAST_PLACE} to {MOST_PLACE} letters, such as Nhà văn hóa thôn 3"
    if any(unicodedata.category(sign).startswith("C") for sign in text):
        yield Wrong("place", "the name holds a line break or a sign that is not printed", remedy)
    elif not LEAST_PLACE <= len(name) <= MOST_PLACE:
        yield Wrong("place", f"the name has {len(name)} signs", remedy)
    elif not any(sign.isalpha() for sign in name):
        yield Wrong("place", "the name has no letter", remedy)


def _wrong_pins(wanted: Wanted) -> Iterator[Wrong]:
    said: tuple[tuple[Where, str], ...] = (
        ("technician_pin", wanted.technician_pin),
        ("volunteer_pin", wanted.volunteer_pin),
    )
    for where, pin in said:
        match pin_fault(pin) if pin else None:
            case "digits":
                yield Wrong(where, f"a PIN of {len(pin)} signs", "give six digits")
            case "easy":
                yield Wrong(where, "a PIN that anybody would try", "take digits without a pattern")
    if wanted.technician_pin and wanted.technician_pin == wanted.volunteer_pin:
        yield Wrong("volunteer_pin", "the same PIN as the technician's", "give another one")


def _wrong_province(wanted: Wanted) -> Iterator[Wrong]:
    if wanted.later and (wanted.address or wanted.token):
        yield Wrong("address", "joining is left for later, and an address is given", "give one")
    if wanted.address:
        try:
            province_address(wanted.address)
        except (AddressUnusable, InsecureEndpoint) as error:
            yield Wrong("address", str(error), "give it as the province wrote it, with https://")
    if wanted.token:
        if not wanted.address:
            yield Wrong("token", "a token without an address", "give the province's address too")
        try:
            checked_token(wanted.token)
        except EnrolmentCodeUnusable as error:
            yield Wrong("token", str(error), "copy it again, or ask the province for another one")


def _wrong_settings(settings: Mapping[str, object]) -> Iterator[Wrong]:
    for name, value in settings.items():
        written = f"settings.{name}"
        if name in OWN_NAMES:
            fact, remedy = f"'{name}' stands among the settings", f"give {name} by itself"
        elif name in NEVER_CARRIED:
            fact = f"'{name}' names a program to run"
            remedy = "leave it out, and set it in settings.json of the kiosk"
        elif name not in CARRIED:
            fact, remedy = f"there is no setting '{name}'", f"known are {', '.join(CARRIED)}"
        else:
            fact, remedy = _unfit(name, value), "give a value that is allowed"
        if fact:
            yield Wrong("settings", fact, remedy, written)


def _unfit(name: str, value: object) -> str:
    """Why a setting does not take this value; empty where it does."""
    try:
        settings_from(json.dumps({name: value}))
    except (SettingsUnreadable, TypeError) as error:
        return str(error)
    return ""
