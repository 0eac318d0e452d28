"""Which addresses may be spoken to: HTTPS everywhere, plain HTTP on loopback only; no network here."""

from __future__ import annotations

import ipaddress
from typing import Final
from urllib.parse import urlsplit

from sync.errors import AddressUnusable, InsecureEndpoint

MOST_LETTERS: Final = 200


def refuse_insecure(address: str) -> None:
    """Let HTTPS pass, and plain HTTP to loopback.

    Raises:
        InsecureEndpoint: anything else.
    """
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and _is_loopback(parts.hostname or ""):
        return
    raise InsecureEndpoint(f"{parts.scheme}://{parts.hostname}: only HTTPS, or HTTP on loopback")


def province_address(typed: str) -> str:
    """A province's base address as a person typed it: its host in small letters, no slash at its end.

    What has no scheme is meant as HTTPS.

    Raises:
        AddressUnusable: no host, a space, an account, a question or a fragment in it, or too long.
        InsecureEndpoint: plain HTTP beyond loopback.
    """
    text = typed.strip()
    if text and "://" not in text:
        text = f"https://{text}"
    if len(text) > MOST_LETTERS:
        raise AddressUnusable(f"an address of {len(text)} letters, at most {MOST_LETTERS}")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise AddressUnusable(f"'{text}' is no address: {error}") from error
    host = parts.hostname or ""
    if not host or parts.query or parts.fragment or parts.username is not None or " " in text:
        raise AddressUnusable(f"'{text}' is no address such as https://hocso.example.vn")
    if "." not in host and not _is_loopback(host):
        raise AddressUnusable(f"'{host}' is no whole name of a server: a dot is missing")
    shown = f"[{host}]" if ":" in host else host
    place = shown if port is None else f"{shown}:{port}"
    whole = f"{parts.scheme.lower()}://{place}{parts.path.rstrip('/')}"
    refuse_insecure(whole)
    return whole


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
