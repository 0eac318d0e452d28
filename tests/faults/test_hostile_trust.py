"""Mutated trust files: taken only when `minisign` believes two root keys and every signature there."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from content.errors import ContentMalformed, PackRefused
from content.signing import read_signature
from content.trust import TRUST_SIGNATURE_NAMES, RootKeys, SignedTrust, checked
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.faults.test_hostile_packs import a_stretch, flipped
from tests.helpers.publisher import Publisher

MUTANTS = times(100, 2_000)
FIRST, SECOND, THIRD = TRUST_SIGNATURE_NAMES

Mutation = Callable[[random.Random, SignedTrust, SignedTrust], SignedTrust]


def any_bit(chance: random.Random, new: SignedTrust, _old: SignedTrust) -> SignedTrust:
    return replace(new, data=flipped(chance, new.data))


def another_number(chance: random.Random, new: SignedTrust, _old: SignedTrust) -> SignedTrust:
    """Sound JSON that says something else: a later version, or an epoch of its own."""
    said = json.loads(new.data)
    name = chance.choice(["version", "epoch"])
    said[name] += chance.randint(1, 1000)
    data = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return replace(new, data=data.encode() + b"\n")


def cut_out(chance: random.Random, new: SignedTrust, _old: SignedTrust) -> SignedTrust:
    data = bytearray(new.data)
    del data[a_stretch(chance, data)]
    return replace(new, data=bytes(data))


def signature_bit(chance: random.Random, new: SignedTrust, _old: SignedTrust) -> SignedTrust:
    name = chance.choice(sorted(new.signatures))
    return _with(new, **{name: flipped(chance, new.signatures[name])})


def of_the_other_edition(chance: random.Random, new: SignedTrust, old: SignedTrust) -> SignedTrust:
    """A genuine signature of a root key, over another trust file."""
    name = chance.choice(sorted(new.signatures))
    return _with(new, **{name: old.signatures[name]})


def other_places(chance: random.Random, new: SignedTrust, _old: SignedTrust) -> SignedTrust:
    """The same signature files under other names: swapped, doubled or moved."""
    names = chance.sample(TRUST_SIGNATURE_NAMES, chance.randint(1, 3))
    found = [chance.choice(sorted(new.signatures.values())) for _ in names]
    return replace(new, signatures=dict(zip(names, found, strict=True)))


def one_left_out(chance: random.Random, new: SignedTrust, _old: SignedTrust) -> SignedTrust:
    """No forgery: two of the three suffice."""
    return _with(new, without=chance.choice(TRUST_SIGNATURE_NAMES))


MUTATIONS: Final[tuple[Mutation, ...]] = (
    any_bit, another_number, cut_out, signature_bit, of_the_other_edition, other_places,
    one_left_out,
)  # fmt: skip


def _with(signed: SignedTrust, *, without: str = "", **other: bytes) -> SignedTrust:
    kept = {name: each for name, each in signed.signatures.items() if name != without}
    return replace(signed, signatures={**kept, **other})


def minisign_believes(signed: SignedTrust, root: RootKeys, folder: Path) -> bool:
    """Two root keys signed, and nothing there is of anybody else, by the ordinary program's word."""
    (folder / "trust").write_bytes(signed.data)
    for name, key in zip(TRUST_SIGNATURE_NAMES, root.keys, strict=True):
        if name in signed.signatures:
            (folder / "signature").write_bytes(signed.signatures[name])
            judge = ["minisign", "-V", "-q", "-P", key, "-m", "trust", "-x", "signature"]
            if subprocess.run(judge, cwd=folder, capture_output=True).returncode != 0:
                return False
    return len(signed.signatures) >= 2


def believed_by_counting(signed: SignedTrust) -> bool:
    """Who only looks whether two well-formed signature files lie beside sound JSON."""
    try:
        json.loads(signed.data)
        return len([read_signature(each) for each in signed.signatures.values()]) >= 2
    except (ValueError, ContentMalformed):
        return False


def taken(signed: SignedTrust, root: RootKeys) -> bool:
    try:
        checked(signed, root)
    except PackRefused as fault:
        if fault.kind != "trust":
            raise
        return False
    return True


def test_we_take_no_trust_file_that_minisign_does_not(tmp_path: Path, figures: Figures) -> None:
    publisher, chance = Publisher(), random.Random(20261122)
    old = publisher.signed_trust(signers=(0, 1, 2))
    new = publisher.signed_trust(replace(publisher.trust(), version=2), signers=(0, 1, 2))
    ours = theirs = counted = differing = 0
    for number in range(MUTANTS):
        mutant = MUTATIONS[number % len(MUTATIONS)](chance, new, old)
        we, they = (
            taken(mutant, publisher.root),
            minisign_believes(mutant, publisher.root, tmp_path),
        )
        assert they or not we, f"mutant {number} is taken, and minisign does not believe it"
        same_words = mutant.data in (new.data, old.data)
        assert same_words or not we, f"mutant {number} was signed by nobody"
        ours, theirs, counted = ours + we, theirs + they, counted + believed_by_counting(mutant)
        differing += we != they
    figures.note(
        "mutated trust files",
        mutants=MUTANTS,
        taken=ours,
        minisign=theirs,
        differing=differing,
        counting=counted,
    )
    # It leaves the first line of a signature unsigned, and takes any end of the last one.
    assert differing < 0.05 * MUTANTS
    left_out = MUTANTS // len(MUTATIONS)
    assert left_out <= ours < 1.2 * left_out, "hardly another mutant is genuine"
    assert counted > 0.3 * MUTANTS, "the control: whoever only counts signatures is fooled"
    assert taken(new, publisher.root)
    assert minisign_believes(new, publisher.root, tmp_path)
