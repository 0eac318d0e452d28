"""The pages of officers: communes with kiosks, and one commune's figures."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from sync.hub.models import Kiosk
from sync.hub.pages.access import places_of
from sync.hub.pages.figures import SMALL_CELL, commune_figures, communes_with_kiosks

GROUP_NAMES = {
    "hssv": "Học sinh, sinh viên",
    "nguoi_dan": "Người dân",
    "cbccvc": "Cán bộ, công chức, viên chức",
    "nld_dn": "Người lao động trong doanh nghiệp",
    "": "Chưa chọn nhóm",
}
"""The four groups of QĐ 757/QĐ-BKHCN; a group of the province's own shows its id."""


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Every commune with a kiosk that this officer may see; straight on when there is only one."""
    rows = communes_with_kiosks(places_of(request.user))
    if len(rows) == 1:
        return redirect("commune", code=rows[0][0].code)
    return render(request, "hub/home.html", {"rows": rows})


@login_required
def commune(request: HttpRequest, code: str) -> HttpResponse:
    """People, lessons and before → after by group of one commune."""
    place = get_object_or_404(places_of(request.user), code=code)
    month = timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    this_month = request.GET.get("ky") == "thang"
    figures = commune_figures(place, month if this_month else None)
    return render(
        request,
        "hub/commune.html",
        {
            "place": place,
            "figures": figures,
            "rows": [(GROUP_NAMES.get(row.group, row.group), row) for row in figures.groups],
            "kiosks": Kiosk.objects.filter(place=place),
            "this_month": this_month,
            "month": month,
            "small": SMALL_CELL,
        },
    )
