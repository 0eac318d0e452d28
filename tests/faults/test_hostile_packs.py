"""Mutated packs and trust files on an installed kiosk: refused in words, or the very same; nothing between."""

from __future__ import annotations

import io
import lzma
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from content.archive import PackFile
from content.errors import PackRefused
from content.install import install
from content.library import Library, known, open_library
from content.reader import CourseReader
from content.verify import verify
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.helpers.publisher import Memory, Parts, Publisher, course, lesson

MUTANTS = times(2_500, 100_000)
PROGRAM: Final = "0.1.0"
OTHER: Final = course("lua-dao", lesson("goi-la", "Bài đã sửa"), lesson("moi"))

Mutation = Callable[[random.Random, Parts, Parts], bytes]


def flipped(chance: random.Random, data: bytes) -> bytes:
    """One to three bits of it are the others."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def a_stretch(chance: random.Random, data: bytes) -> slice:
    begin = chance.randrange(len(data))
    return slice(begin, begin + chance.randint(1, 400))


def any_bit(chance: random.Random, new: Parts, _old: Parts) -> bytes:
    return flipped(chance, new.to_bytes())


def cut_out(chance: random.Random, new: Parts, _old: Parts) -> bytes:
    data = bytearray(new.to_bytes())
    del data[a_stretch(chance, data)]
    return bytes(data)


def doubled(chance: random.Random, new: Parts, _old: Parts) -> bytes:
    data = bytearray(new.to_bytes())
    place = a_stretch(chance, data)
    data[place.stop : place.stop] = data[place]
    return bytes(data)


def blank(chance: random.Random, new: Parts, _old: Parts) -> bytes:
    data = bytearray(new.to_bytes())
    place = a_stretch(chance, data)
    data[place] = bytes(len(data[place]))
    return bytes(data)


def spliced(chance: random.Random, new: Parts, old: Parts) -> bytes:
    """One edition up to somewhere, the other from there on."""
    place = chance.randrange(1, len(new.to_bytes()))
    return new.to_bytes()[:place] + old.to_bytes()[place:]


def signed_part(chance: random.Random, new: Parts, _old: Parts) -> bytes:
    """Manifest, trust file or a signature is changed; the ZIP around it is sound."""
    name = chance.choice(sorted(new.signed))
    return Parts(
        {**new.signed, name: flipped(chance, new.signed[name])}, dict(new.blobs)
    ).to_bytes()


def blob(chance: random.Random, new: Parts, _old: Parts) -> bytes:
    """A lesson, picture or sound is changed; the ZIP around it is sound."""
    name = chance.choice(sorted(new.blobs))
    return Parts(dict(new.signed), {**new.blobs, name: flipped(chance, new.blobs[name])}).to_bytes()


def mixed_editions(chance: random.Random, new: Parts, old: Parts) -> bytes:
    """Genuine parts of two genuine packs; the ZIP around them is sound."""
    name = chance.choice([each for each in new.signed if new.signed[each] != old.signed.get(each)])
    return Parts({**new.signed, name: old.signed[name]}, {**old.blobs, **new.blobs}).to_bytes()


UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
)
"""What Python's own zipfile raises over a mutant; NotImplementedError is a RuntimeError."""
MUTATIONS: Final[tuple[Mutation, ...]] = (
    any_bit, cut_out, doubled, blank, spliced, signed_part, blob, mixed_editions,
)  # fmt: skip


def believed_by_a_zip_program(data: bytes) -> bool:
    """What a kiosk would take that looks at the ZIP alone: every checksum in it is right."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.testzip() is None
    except UNREADABLE:
        return False


def offer(library: Library, publisher: Publisher, ratchet: Memory, data: bytes) -> None:
    """What the page USB does with a file.

    Raises:
        PackRefused: in words for whoever put the stick in.
    """
    what = known(library.store, publisher.root, ratchet, PROGRAM)
    pack = verify(PackFile(io.BytesIO(data), len(data)), what, CourseReader(rules=False))
    install(pack, library.store, ratchet)


def files(folder: Path) -> dict[str, bytes]:
    """Everything of the library but the database."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("library.db")
    }


def test_no_mutated_pack_is_installed_whole_or_in_part(tmp_path: Path, figures: Figures) -> None:
    publisher, ratchet, chance = Publisher(), Memory(), random.Random(20261122)
    old, new = publisher.parts(version=1), publisher.parts(version=2, courses=(OTHER,))
    library = open_library(tmp_path / "library", publisher.root, ratchet, program=PROGRAM)
    offer(library, publisher, ratchet, old.to_bytes())
    before, installed = files(tmp_path / "library"), library.store.installed()
    said: list[str] = []
    zip_programs = 0
    for number in range(MUTANTS):
        mutation = MUTATIONS[number % len(MUTATIONS)]
        data = mutation(chance, new, old)
        if data in (new.to_bytes(), old.to_bytes()):
            continue
        zip_programs += believed_by_a_zip_program(data)
        try:
            offer(library, publisher, ratchet, data)
        except PackRefused as fault:
            said.append(str(fault))
        else:
            raise AssertionError(f"mutant {number} was taken: {mutation.__name__}")
    assert files(tmp_path / "library") == before
    assert library.store.installed() == installed
    figures.note("mutated packs", refused=len(said), zip_programs=zip_programs)
    assert all(said)
    assert len(said) > 0.95 * MUTANTS
    assert zip_programs > 0.3 * MUTANTS, "the control: whoever looks at the ZIP alone is fooled"
    offer(library, publisher, ratchet, new.to_bytes())
    assert library.store.installed() != installed, "the genuine one is still taken"
    library.store.close()
