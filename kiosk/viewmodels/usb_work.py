"""Carry out what a card of a stick says, off the screen's thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from kiosk.usb.counted import Told
from kiosk.usb.gathered import Gathered, believed
from kiosk.usb.taking import take_pack, take_trust
from kiosk.viewmodels.usb_words import Done

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.usb_words import StickCard

TOML: Final = "kiosk.toml"


def do(card: StickCard, found: Gathered, parts: Parts, told: Told) -> Done:
    """Do it wholly or not at all.

    Raises:
        ContentError, SyncError, UpdateRefused, OSError, Stopped: nothing changed.
    """
    works: Mapping[str, Callable[[], Done]] = {
        "pack": lambda: _pack(found, parts, card.place, told),
        "trust": lambda: _trust(found, parts),
        "letter": lambda: _letter(found, parts, card.place),
        "receipt": lambda: _receipt(found, parts, card.place),
        "bundle": lambda: _bundle(found, parts, told),
        "update": lambda: _update(found, parts, told),
        "settings": lambda: _settings(found, parts),
    }
    return works[card.act]()


def _pack(found: Gathered, parts: Parts, place: int, told: Told) -> Done:
    from sync.ratchet import PackRatchet

    known = believed(parts)
    if known is None:
        raise ValueError("a kiosk without root keys offers no pack")
    offer = found.stick.packs[place]
    number = take_pack(offer.path, known, parts.store, PackRatchet(parts.database), told)
    return Done("pack", number, title=offer.title)


def _trust(found: Gathered, parts: Parts) -> Done:
    from sync.ratchet import PackRatchet

    known = believed(parts)
    if known is None:
        raise ValueError("a kiosk without root keys takes no trust file")
    take_trust(found.stick.path, known, parts.store, PackRatchet(parts.database))
    return Done("trust")


def _letter(found: Gathered, parts: Parts, place: int) -> Done:
    from kiosk.paths import Paths
    from kiosk.technician.set_up import take_commune
    from sync.letter import take_letter

    taken = take_letter(parts.database, parts.writer, found.stick.letters[place].path)
    take_commune(Paths(parts.home), taken.enrolment.commune)
    return Done("letter")


def _receipt(found: Gathered, parts: Parts, place: int) -> Done:
    from kiosk.program import program_version
    from sync.bundle import take_receipt
    from sync.keys import open_keys

    path = found.stick.receipts[place]
    handed = take_receipt(
        parts.database,
        parts.writer,
        parts.clock,
        open_keys(parts.home).data,
        path.read_bytes(),
        program=program_version(),
    )
    # Taken again it would change nothing; left there, it would be offered for ever.
    with contextlib.suppress(OSError):
        path.unlink()
    return Done("receipt", handed.received, handed.set_aside)


def _bundle(found: Gathered, parts: Parts, told: Told) -> Done:
    from kiosk.program import program_version
    from sync.bundle import write_bundle
    from sync.keys import open_keys

    key = open_keys(parts.home).data
    made = write_bundle(parts.database, key, found.stick.path, program=program_version(), told=told)
    return Done("bundle", made.statements if made else 0)


def _update(found: Gathered, parts: Parts, told: Told) -> Done:
    from kiosk.updates.offering import request_update

    if found.update is None:
        raise ValueError("no update was offered")
    request_update(found.update, parts.updates, told)
    return Done("update")


def _settings(found: Gathered, parts: Parts) -> Done:
    from kiosk.paths import Paths
    from kiosk.settings import read_settings
    from kiosk.technician.kiosk_toml import toml_of
    from kiosk.technician.set_up import address_of
    from sync.durable import check_again, write_file

    path = found.stick.path / TOML
    # As they are now: some were changed since the start.
    settings = read_settings(Paths(parts.home).settings)
    write_file(path, toml_of(settings, address_of(parts.database)).encode())
    check_again(path)
    return Done("settings")
