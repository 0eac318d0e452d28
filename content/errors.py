"""Everything that can be wrong with content, as one small tree.

ContentError
├── ContentMalformed    JSON that is not what it should be
├── KeyUnusable         a key file that cannot be read, or a wrong password
├── PackRefused         a pack that may not be installed; `kind` lets the screen choose the words
├── NotInStore          an id or path that no installed pack has
└── LibraryUnusable     library.db cannot be opened or read; it can be rebuilt (content.rebuilding)
    └── LibraryOutOfReach  the disk is full, read-only or failing; nothing is deleted for that

Every message has the fact, the value and the limit.
"""

from __future__ import annotations

from typing import Literal

RefusalKind = Literal[
    "size",  # over a ceiling
    "unsigned",  # no signature at all
    "signature",  # the signature is not of these bytes
    "unknown_key",  # signed by a key that the trust file does not list
    "revoked",  # signed by a key that the trust file has withdrawn
    "older",  # epoch or version below what was installed here
    "blob",  # a file of the pack is missing, or not what the manifest says
    "content",  # a course or lesson does not validate
    "archive",  # not a pack file, or a damaged one
    "trust",  # the trust file is not signed by the root, or is older than the one known here
    "format",  # the manifest is not of this format, or needs a newer program
    "disk",  # no room, or the disk refuses
]
"""Why a pack was refused; what a person sees and hears is chosen by this."""


class ContentError(Exception):
    """Something about content is wrong."""


class ContentMalformed(ContentError):
    """JSON does not hold what it should hold."""


class KeyUnusable(ContentError):
    """A key file cannot be read, is damaged, or its password is wrong."""


class PackRefused(ContentError):
    """A pack may not be installed.

    Attributes:
        kind: the rule that was broken.
    """

    def __init__(self, kind: RefusalKind, message: str) -> None:
        super().__init__(message)
        self.kind: RefusalKind = kind


class NotInStore(ContentError):
    """No installed pack has this course, lesson or file."""


class LibraryUnusable(ContentError):
    """The library's database is damaged or from a newer program."""


class LibraryOutOfReach(LibraryUnusable):
    """The disk lets nobody open or write library.db: full, read-only or failing, which is no damage."""
