"""The pages of officers: communes with kiosks, one commune's figures, and the classes as a table."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from sync.hub.models import Kiosk, Place
from sync.hub.pages.access import places_of
from sync.hub.pages.cells import SMALL_CELL
from sync.hub.pages.class_table import class_file
from sync.hub.pages.figures import commune_figures, communes_with_kiosks
from sync.hub.pages.names import names
from sync.hub.pages.period import Period


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Every commune with a kiosk that this officer may see; straight on when there is only one."""
    rows = communes_with_kiosks(places_of(request.user))
    if len(rows) == 1:
        return redirect("commune", code=rows[0].place.code)
    return render(
        request,
        "hub/home.html",
        {"rows": rows, "small": SMALL_CELL, "months": _months(), "chosen": None},
    )


@login_required
def commune(request: HttpRequest, code: str) -> HttpResponse:
    """People, classes, help and before → after of one commune."""
    place = get_object_or_404(places_of(request.user), code=code)
    period = _asked(request)
    figures = commune_figures(place, period)
    called = names(settings.DATA)
    return render(
        request,
        "hub/commune.html",
        {
            "place": place,
            "figures": figures,
            "rows": [(called.group(row.group), row) for row in figures.people.groups],
            "by_course": [(called.course(row.name), row) for row in figures.people.by_course],
            "class_groups": [(called.group(group), cell) for group, cell in figures.classes.groups],
            "cards": [
                (called.course(row.course) if row.course else "Tất cả các khóa", row)
                for row in figures.classes.change
            ],
            "services": [(called.service(one), cell) for one, cell in figures.help.services],
            "lessons": sum(figures.people.lessons.values()),
            "courses": sum(figures.people.courses.values()),
            "kiosks": Kiosk.objects.filter(place=place),
            "months": _months(),
            "chosen": period.first,
            "small": SMALL_CELL,
        },
    )


@login_required
def commune_classes(request: HttpRequest, code: str) -> HttpResponse:
    """The classes of one commune as a `.csv`."""
    places = places_of(request.user).filter(code=code)
    get_object_or_404(places)
    return _class_file(places, _asked(request), f"lop-hoc-{code}")


@login_required
def province_classes(request: HttpRequest) -> HttpResponse:
    """The classes of every commune that this officer may see, as a `.csv`."""
    places = places_of(request.user).filter(kiosk__isnull=False).distinct()
    return _class_file(places.order_by("code"), _asked(request), "lop-hoc")


def _class_file(places: QuerySet[Place], period: Period, name: str) -> HttpResponse:
    month = f"-{period.first:%Y-%m}" if period.first else ""
    return HttpResponse(
        class_file(places, period, names(settings.DATA)),
        content_type="text/csv; charset=utf-16",
        headers={"Content-Disposition": f'attachment; filename="{name}{month}.csv"'},
    )


def _asked(request: HttpRequest) -> Period:
    """The month of `?thang=YYYY-MM`, everything without it."""
    return Period.asked(request.GET.get("thang", ""))


def _months() -> list[date]:
    """This month and the two before, newest first."""
    found = [timezone.localdate().replace(day=1)]
    while len(found) < 3:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found
