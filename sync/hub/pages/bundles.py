"""The officers' page that takes a bundle from a stick, and gives the receipt that goes back on it."""

from __future__ import annotations

import base64
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sync.bundle import SUFFIX
from sync.errors import FramesRefused, SealBroken
from sync.hub.bundles import take_bundle
from sync.hub.identity import PRIVATE_FILE, incarnation, private_key
from sync.hub.xapi.errors import Unauthorised
from sync.receipt import SUFFIX as RECEIPT_SUFFIX

DAMAGED: Final = (
    "Tệp này không phải gói kết quả của tỉnh mình, hoặc chép chưa đủ. Hãy chép lại từ USB."
)
REVOKED: Final = "Máy gửi gói này đã bị ngừng nhận số liệu."
KEY_AWAY: Final = (
    "Chìa khóa của tỉnh được cất riêng. Hãy dùng lệnh hocso hub take với chìa khóa ấy."
)


@login_required
def hand_in(request: HttpRequest) -> HttpResponse:
    """Store what a bundle holds, each statement once; the receipt is offered for saving."""
    sent = request.FILES.get("goi")
    if sent is None:
        return render(request, "hub/bundle.html")
    try:
        private = private_key(settings.DATA / PRIVATE_FILE)
    except (OSError, SealBroken):
        return render(request, "hub/bundle.html", {"fault": KEY_AWAY, "kind": "key"})
    try:
        with sent.open() as file:
            taken = take_bundle(file, private, incarnation(settings.DATA))
    except FramesRefused:
        return render(request, "hub/bundle.html", {"fault": DAMAGED, "kind": "damaged"})
    except Unauthorised:
        return render(request, "hub/bundle.html", {"fault": REVOKED, "kind": "revoked"})
    name = str(sent.name).removesuffix(SUFFIX)
    return render(
        request,
        "hub/bundle.html",
        {
            "taken": taken,
            "name": f"{name}{RECEIPT_SUFFIX}",
            "receipt": base64.b64encode(taken.receipt).decode("ascii"),
        },
    )
