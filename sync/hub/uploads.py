"""Who may send a file by a form, and how large: refused before a byte of it is kept."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth import SESSION_KEY
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler
from django.http import UnreadablePostError

MOST_BYTES: Final = 256 * 1024 * 1024
"""A bundle of some hundred thousand statements; larger ones are taken by command."""


class Ceiling(FileUploadHandler):
    """Stands before the handlers that keep files (Django's FILE_UPLOAD_HANDLERS)."""

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002  # Django's signature
        META: Any,  # noqa: N803, ARG002
        content_length: int,
        boundary: Any,  # noqa: ARG002
        encoding: Any = None,  # noqa: ARG002
    ) -> None:
        """Look at the request before its body is read.

        Raises:
            UnreadablePostError: nobody is logged in; the check of the form's token then refuses it.
            RequestDataTooBig: it says that it is larger.
        """
        session = getattr(self.request, "session", {})
        if session.get(SESSION_KEY) is None:
            raise UnreadablePostError("a file by a form, and nobody is logged in")
        if content_length > MOST_BYTES:
            raise RequestDataTooBig(f"{content_length:,} bytes in one form, at most {MOST_BYTES:,}")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        """Nothing is kept here: on to the next handler."""
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        """The next handler has the file."""
        return
