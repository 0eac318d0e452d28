"""The officers' administration, in Vietnamese: kiosks, tokens, credentials, who may see what."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.html import format_html

from sync.errors import CodeMistyped
from sync.hub.enrol import make_token, token_hash
from sync.hub.models import Credential, EnrolmentToken, Kiosk, Officer, Place, Stay
from sync.hub.pages.access import places_of
from sync.hub.unlock import KioskUnclear, answer_for
from sync.unlocking import grouped


class OwnCommune(admin.ModelAdmin):
    """What belongs to a commune: an officer of one commune finds, makes and moves nothing beyond it.

    Attributes:
        to_place: the way from a row to its commune.
    """

    to_place = "place"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Only rows of communes that this account may see."""
        return super().get_queryset(request).filter(**{f"{self.to_place}__in": _places(request)})

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        """Only communes and kiosks that this account may see can be chosen."""
        if db_field.related_model is Place:
            kwargs["queryset"] = _places(request)
        elif db_field.related_model is Kiosk:
            kwargs["queryset"] = Kiosk.objects.filter(place__in=_places(request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def _places(request: HttpRequest) -> QuerySet[Place]:
    return places_of(request.user)


def _everywhere(request: HttpRequest) -> bool:
    """Whether this account may see every commune."""
    return _places(request).count() == Place.objects.count()


@admin.register(Place)
class PlaceAdmin(admin.ModelAdmin):
    """Communes; searched by others, changed by a new list only."""

    list_display = ["name", "province", "code"]
    list_filter = ["province"]
    search_fields = ["name", "code"]

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's signature
        """Never by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Never by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Never by hand."""
        return False


@admin.register(Officer)
class OfficerAdmin(admin.ModelAdmin):
    """Which account sees which commune; whoever sees one only would give itself the others here."""

    list_display = ["user", "place"]
    autocomplete_fields = ["place"]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The province's alone."""
        return _everywhere(request) and super().has_view_permission(request, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """The province's alone."""
        return _everywhere(request) and super().has_add_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The province's alone."""
        return _everywhere(request) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The province's alone."""
        return _everywhere(request) and super().has_delete_permission(request, obj)


class StayInline(admin.TabularInline):
    """Where a kiosk stood, and since when; the province's officers mend it."""

    model = Stay
    extra = 0
    autocomplete_fields = ["place"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A commune's officer would move figures to others."""
        return _everywhere(request) and super().has_change_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A commune's officer would move figures to others."""
        # The inline's signature has the kiosk, the base class's has not.
        return _everywhere(request) and super().has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A commune's officer would move figures to others."""
        return _everywhere(request) and super().has_delete_permission(request, obj)


@admin.register(Kiosk)
class KioskAdmin(OwnCommune):
    """Kiosks, with what their last heartbeat said."""

    list_display = [
        "label",
        "number",
        "place",
        "active",
        "last_seen",
        "program",
        "waiting",
        "free_megabytes",
    ]
    list_filter = ["active", "place__province"]
    search_fields = ["label", "place__name", "id"]
    autocomplete_fields = ["place"]
    readonly_fields = [
        "number",
        "unlocking",
        "last_seen",
        "program",
        "packs",
        "waiting",
        "free_megabytes",
        "faults",
    ]
    inlines = [StayInline]

    def get_urls(self) -> list[Any]:
        """Django's pages of kiosks, and the one that answers a challenge."""
        own = path("<uuid:kiosk>/mo-ma/", self.admin_site.admin_view(self.unlock), name="unlock")
        return [own, *super().get_urls()]

    def unlock(self, request: HttpRequest, kiosk: UUID) -> HttpResponse:
        """Answer the challenge of a kiosk whose PIN is forgotten; who asked is kept in its history."""
        known = get_object_or_404(self.get_queryset(request), pk=kiosk)
        if not self.has_change_permission(request, known):
            raise PermissionDenied
        challenge = request.POST.get("so", request.GET.get("so", ""))
        given, fault = None, ""
        if request.method == "POST":
            try:
                given = answer_for(known, challenge)
            except CodeMistyped:
                fault = "Số này chưa đúng, có số đọc nhầm. Mời hỏi lại chín số trên máy."
            except KioskUnclear:
                fault = "Máy này đã bị khóa ở tỉnh, không cấp mã mở."
            else:
                self.log_change(request, known, f"Cấp mã mở cửa cho {given.role}.")
        told = {"kiosk": known, "challenge": challenge, "given": given, "fault": fault}
        return render(request, "hub/unlock.html", self.admin_site.each_context(request) | told)

    @admin.display(description="số máy")
    def number(self, kiosk: Kiosk) -> str:
        """As the kiosk shows it beside its challenge."""
        return grouped(kiosk.id.hex[:8].upper(), 4)

    @admin.display(description="quên mã PIN")
    def unlocking(self, kiosk: Kiosk) -> str:
        """The way to the page that answers a challenge."""
        return format_html('<a href="{}">Cấp mã mở</a>', reverse("admin:unlock", args=[kiosk.pk]))

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's signature
        """A kiosk comes by its token."""
        return False

    def save_model(self, request: HttpRequest, obj: Kiosk, form: ModelForm, change: bool) -> None:
        """A kiosk that moved keeps its old figures where they were made."""
        super().save_model(request, obj, form, change)
        last = obj.stays.order_by("since").last()
        if last is None or last.place_id != obj.place_id:
            Stay.objects.create(kiosk=obj, place=obj.place, since=datetime.now(UTC))


@admin.register(EnrolmentToken)
class EnrolmentTokenAdmin(OwnCommune):
    """Tokens for new kiosks; the word itself is shown once."""

    list_display = ["label", "place", "made_at", "expires_at", "kiosk"]
    fields = ["label", "place", "renews", "expires_at"]
    readonly_fields = ["expires_at"]
    autocomplete_fields = ["place", "renews"]

    def save_model(
        self,
        request: HttpRequest,
        obj: EnrolmentToken,
        form: ModelForm,
        change: bool,
    ) -> None:
        """Make the token and show it; a change only renames the place."""
        if change:
            super().save_model(request, obj, form, change)
            return
        token = make_token(obj.place, obj.label, obj.renews)
        made = EnrolmentToken.objects.get(token_hash=token_hash(token))
        obj.pk, obj.token_hash, obj.made_at = made.pk, made.token_hash, made.made_at
        obj.expires_at = made.expires_at
        obj._state.adding = False  # noqa: SLF001 - Django's own way to say that a row exists
        shown = "-".join(token[start : start + 4] for start in range(0, 12, 4))
        messages.warning(request, f"Mã ghi danh (chỉ hiện một lần): {shown}")


@admin.register(Credential)
class CredentialAdmin(OwnCommune):
    """Credentials of kiosks; a stolen one is revoked here."""

    to_place = "kiosk__place"
    list_display = ["username", "kiosk", "made_at", "revoked_at"]
    readonly_fields = ["kiosk", "username", "made_at", "revoked_at"]
    list_filter = ["revoked_at"]
    actions = ["revoke"]

    @admin.action(description="Thu hồi chìa khóa đã chọn")
    def revoke(self, request: HttpRequest, chosen: QuerySet[Credential]) -> None:
        """From now on the kiosk is answered 401; its learners notice nothing."""
        count = chosen.filter(revoked_at=None).update(revoked_at=datetime.now(UTC))
        messages.success(request, f"Đã thu hồi {count} chìa khóa.")

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's signature
        """A credential comes with its kiosk."""
        return False
