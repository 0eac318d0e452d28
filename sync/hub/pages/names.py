"""What ids of kiosks are called on the hub's pages; an id that is not known here stands for itself."""

from __future__ import annotations

from typing import Final

GROUPS: Final = {
    "hssv": "Học sinh, sinh viên",
    "nguoi_dan": "Người dân",
    "cbccvc": "Cán bộ, công chức, viên chức",
    "nld_dn": "Người lao động trong doanh nghiệp",
    "": "Chưa rõ nhóm",
}
"""The four groups of QĐ 757/QĐ-BKHCN; a group of the province's own shows its id."""


def group_name(group: str) -> str:
    """Name of a target group."""
    return GROUPS.get(group, group)
