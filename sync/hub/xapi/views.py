"""The Statement resource and /about over HTTP (xAPI-Communication.md 2.1 and 2.8)."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from sync.hub.allowance import POST_COST
from sync.hub.identity import incarnation, seal_key, unlock_master
from sync.hub.limits import OF_KIOSKS
from sync.hub.models import Kiosk
from sync.hub.notes import vouched
from sync.hub.xapi.body import json_of
from sync.hub.xapi.credentials import kiosk_of
from sync.hub.xapi.errors import (
    BadStatement,
    NotHere,
    TooLarge,
    TooOften,
    Unauthorised,
    XapiError,
)
from sync.hub.xapi.formats import in_format, languages_of
from sync.hub.xapi.happened import Boot
from sync.hub.xapi.ingest import take
from sync.hub.xapi.postponing import PASSING, postponed
from sync.hub.xapi.query import flag_of, one, page, stamp
from sync.unlocking import key_of_kiosk
from sync.vocabulary import BOOT_HEADER, NOTE_HEADER, VERSION_HEADER, XAPI_VERSION, Vocabulary

_VERSION = re.compile(r"1\.0(\.\d+)?")
_MOST_STATEMENTS = 1000
Json = dict[str, Any]
View = Callable[[HttpRequest], HttpResponse]


def _answers(view: View) -> View:
    """Errors as statuses with one line of text, 503 for what passes; the version on every answer."""

    def answer(request: HttpRequest) -> HttpResponse:
        response: HttpResponse
        now = datetime.now(UTC)
        try:
            response = view(request)
        except XapiError as error:
            response = JsonResponse({"error": str(error)}, status=error.status)
            if error.status == 401:
                response["WWW-Authenticate"] = 'Basic realm="xapi"'
            if isinstance(error, TooOften):
                response["Retry-After"] = str(error.seconds)
        except RequestDataTooBig as error:
            response = JsonResponse({"error": str(error)}, status=413)
        except PASSING as error:
            response = postponed(error)
        response[VERSION_HEADER] = XAPI_VERSION
        response["X-Experience-API-Consistent-Through"] = stamp(now)
        response["Cache-Control"] = "no-store"
        return response

    return answer


@csrf_exempt
def statements(request: HttpRequest) -> HttpResponse:
    """POST, PUT and GET of statements."""
    return _answers(_statements)(request)


def about(request: HttpRequest) -> HttpResponse:
    """What version this is, which incarnation of the hub, and the key to seal backups to.

    Needs no credential; with one, the kiosk is told its own unlock key as well, and the province
    vouches for the note key that it shows.
    """
    return _answers(_about)(request)


def _about(request: HttpRequest) -> HttpResponse:
    words = Vocabulary(settings.HOME_PAGE)
    told = {
        "incarnation": incarnation(settings.DATA),
        "seal-key": base64.b64encode(seal_key(settings.DATA)).decode("ascii"),
    }
    with suppress(Unauthorised):
        kiosk = kiosk_of(request.headers.get("Authorization", ""))
        told["unlock-key"] = key_of_kiosk(unlock_master(settings.DATA), str(kiosk.id))
        told |= vouched(kiosk, request.headers.get(NOTE_HEADER, ""))
    extensions = {words.extension(name): value for name, value in told.items()}
    return JsonResponse({"version": [XAPI_VERSION], "extensions": extensions})


def _statements(request: HttpRequest) -> HttpResponse:
    kiosk = kiosk_of(request.headers.get("Authorization", ""))
    asks = request.method in {"GET", "HEAD"}
    seconds = OF_KIOSKS.spend(str(kiosk.id), 1 if asks else POST_COST)
    if seconds:
        raise TooOften(seconds)
    if not _VERSION.fullmatch(request.headers.get(VERSION_HEADER, "")):
        raise BadStatement(f"{VERSION_HEADER}: 1.0.x is needed")
    match request.method:
        case "POST":
            return _post(request, kiosk)
        case "PUT":
            return _put(request, kiosk)
        case "GET" | "HEAD":
            return _get(request, kiosk)
    return HttpResponse(status=405, headers={"Allow": "GET, HEAD, POST, PUT"})


def _post(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    if request.GET:
        raise BadStatement(f"POST takes no parameter, got {next(iter(request.GET))!r}")
    body = _json(request)
    batch = body if isinstance(body, list) else [body]
    if len(batch) > _MOST_STATEMENTS:
        raise TooLarge(f"{len(batch)} statements in one request, at most {_MOST_STATEMENTS}")
    ids = _take(request, kiosk, batch)
    return JsonResponse([str(each) for each in ids], safe=False)


def _put(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    name = request.GET.get("statementId")
    if name is None or set(request.GET) != {"statementId"}:
        raise BadStatement("PUT takes exactly the parameter statementId")
    body = _json(request)
    if not isinstance(body, dict):
        raise BadStatement("PUT takes one statement")
    if _uuid(body.setdefault("id", name)) != _uuid(name):
        raise BadStatement("statementId and the statement's own id differ")
    _take(request, kiosk, [body])
    return HttpResponse(status=204)


def _get(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    parameters = {key: request.GET[key] for key in request.GET}
    style = parameters.get("format", "exact")
    languages = languages_of(request.headers.get("Accept-Language", ""))
    parts = flag_of(parameters, "attachments")
    single = {"statementId", "voidedStatementId"} & set(parameters)
    if not single:
        found = page(kiosk, parameters, request.path)
        shown = [in_format(each, style, languages) for each in found.statements]
        return _told({"statements": shown, "more": found.more}, parts=parts)
    if len(single) > 1 or set(parameters) - single - {"format", "attachments"}:
        raise BadStatement("statementId goes with format and attachments only")
    name = single.pop()
    statement = one(kiosk, name, parameters[name])
    if statement is None:
        raise NotHere(f"no statement of {name} here")
    return _told(in_format(statement, style, languages), parts=parts)


def _told(value: Json, *, parts: bool) -> HttpResponse:
    """As JSON; with `attachments`, as the one part of a multipart answer (we keep no files)."""
    if not parts:
        return JsonResponse(value)
    mark = uuid4().hex
    body = (
        f"--{mark}\r\nContent-Type: application/json\r\n\r\n{json.dumps(value)}\r\n--{mark}--\r\n"
    )
    return HttpResponse(body, content_type=f'multipart/mixed; boundary="{mark}"')


def _take(request: HttpRequest, kiosk: Kiosk, batch: list[Any]) -> list[UUID]:
    return take(kiosk, batch, Boot.of_header(request.headers.get(BOOT_HEADER, "")))


def _json(request: HttpRequest) -> Any:
    kind = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise BadStatement(f"Content-Type: application/json is needed, got {kind!r}")
    return json_of(request.body)


def _uuid(text: Any) -> UUID:
    try:
        return UUID(text)
    except (ValueError, TypeError, AttributeError) as error:
        raise BadStatement(f"id: {text!r} is not a uuid") from error
