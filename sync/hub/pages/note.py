"""The officers' page that tells whether a completion note is genuine."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sync.errors import NoteRefused
from sync.hub.notes import REVOKED, checked, lines, told


@login_required
def note(request: HttpRequest) -> HttpResponse:
    """Judge the code that was scanned into the field, or pasted."""
    text = request.POST.get("ma", "")
    found: dict[str, object] = {"text": text}
    if text.strip():
        try:
            judged = checked(text)
            found |= {"lines": lines(judged), "revoked": REVOKED if judged.revoked else ""}
        except NoteRefused as error:
            found |= {"fault": told(error), "kind": error.kind}
    return render(request, "hub/note.html", found)
