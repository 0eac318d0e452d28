"""The trust file: two of three root keys, never backwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from content.errors import KeyUnusable, PackRefused
from content.limits import LIMITS
from content.trust import (
    TRUST_SIGNATURE_NAMES,
    CheckedTrust,
    SignedTrust,
    checked,
    load_root_keys,
    newer,
    root_to_bytes,
    trust_to_bytes,
)
from tests.helpers.publisher import Publisher


@pytest.fixture
def publisher() -> Publisher:
    return Publisher()


def of_version(publisher: Publisher, version: int, epoch: int = 1) -> CheckedTrust:
    content = replace(publisher.trust(), version=version, epoch=epoch)
    return checked(publisher.signed_trust(content), publisher.root)


@pytest.mark.parametrize("signers", [(0, 1), (0, 2), (1, 2), (0, 1, 2)])
def test_two_of_three_root_keys_suffice(publisher: Publisher, signers: Sequence[int]) -> None:
    signed = publisher.signed_trust(signers=signers)
    assert checked(signed, publisher.root).trust == publisher.trust()


@pytest.mark.parametrize("signers", [(), (0,), (1,), (2,)])
def test_1_of_3_root_keys_is_refused(publisher: Publisher, signers: Sequence[int]) -> None:
    with pytest.raises(PackRefused, match=f"signed by {len(signers)} of 3") as fault:
        checked(publisher.signed_trust(signers=signers), publisher.root)
    assert fault.value.kind == "trust"


def test_one_root_key_in_two_places_counts_once(publisher: Publisher) -> None:
    signed = publisher.signed_trust(signers=(0,))
    twice = dict.fromkeys(TRUST_SIGNATURE_NAMES, signed.signatures[TRUST_SIGNATURE_NAMES[0]])
    with pytest.raises(PackRefused, match="by that root key"):
        checked(SignedTrust(signed.data, twice), publisher.root)


def test_content_key_cannot_sign_trust(publisher: Publisher) -> None:
    usurper = replace(publisher, roots=(publisher.active, publisher.standby, publisher.roots[2]))
    with pytest.raises(PackRefused, match="by that root key"):
        checked(usurper.signed_trust(), publisher.root)


def test_signature_that_is_none_is_refused(publisher: Publisher) -> None:
    name = TRUST_SIGNATURE_NAMES[0]
    with pytest.raises(PackRefused, match=name):
        checked(SignedTrust(publisher.signed_trust().data, {name: b"?"}), publisher.root)


def test_oversized_trust_file_is_refused(publisher: Publisher) -> None:
    data = bytes(LIMITS.trust_bytes + 1)
    with pytest.raises(PackRefused, match="at most 65,536"):
        checked(publisher.sign_trust_bytes(data), publisher.root)


@pytest.mark.parametrize("data", [b"", b"{}\n", b"[1]", b"\xff"])
def test_rubbish_signed_by_the_root_is_refused(publisher: Publisher, data: bytes) -> None:
    with pytest.raises(PackRefused) as fault:
        checked(publisher.sign_trust_bytes(data), publisher.root)
    assert fault.value.kind == "trust"


def test_key_number_listed_twice_is_refused(publisher: Publisher) -> None:
    content = publisher.trust()
    twice = replace(content, keys=(*content.keys, replace(content.keys[0], holder="Ai đó")))
    with pytest.raises(PackRefused, match="twice"):
        checked(publisher.signed_trust(twice), publisher.root)


def test_higher_version_takes_over(publisher: Publisher) -> None:
    old, new = of_version(publisher, 1), of_version(publisher, 2)
    assert newer(new, old, 1) is new
    assert newer(new, None, 0) is new


def test_trust_rollback_never_takes_over(publisher: Publisher) -> None:
    old, new = of_version(publisher, 1), of_version(publisher, 2)
    assert newer(old, new, 2) is new
    with pytest.raises(PackRefused, match="version 1, known here is 2"):
        newer(old, None, 2)


def test_held_trust_below_the_floor_does_not_count(publisher: Publisher) -> None:
    with pytest.raises(PackRefused, match="known here is 9"):
        newer(of_version(publisher, 8), of_version(publisher, 7), 9)
    high = of_version(publisher, 9)
    assert newer(high, of_version(publisher, 7), 9) is high


def test_two_trust_files_of_one_version_are_refused(publisher: Publisher) -> None:
    held = of_version(publisher, 2)
    other = of_version(publisher, 2, epoch=2)
    with pytest.raises(PackRefused, match="differs"):
        newer(other, held, 2)
    assert newer(held, held, 2) is held


def test_epoch_never_falls(publisher: Publisher) -> None:
    held = of_version(publisher, 2, epoch=5)
    with pytest.raises(PackRefused, match="epoch 4, known here is 5"):
        newer(of_version(publisher, 3, epoch=4), held, 2)


def test_root_keys_are_read_from_the_file_of_this_deployment(
    publisher: Publisher, tmp_path: Path
) -> None:
    path = tmp_path / "root_keys.json"
    path.write_bytes(root_to_bytes(publisher.root))
    assert load_root_keys(path) == publisher.root
    path.write_bytes(b"{}")
    with pytest.raises(KeyUnusable, match=r"root_keys\.json cannot be read"):
        load_root_keys(path)
    with pytest.raises(KeyUnusable, match="missing"):
        load_root_keys(tmp_path / "missing")
    first = publisher.root.keys[0]
    path.write_bytes(root_to_bytes(replace(publisher.root, keys=(first, first, first))))
    with pytest.raises(KeyUnusable, match="three different"):
        load_root_keys(path)


def test_trust_bytes_are_the_same_every_time(publisher: Publisher) -> None:
    assert trust_to_bytes(publisher.trust()) == trust_to_bytes(publisher.trust())
