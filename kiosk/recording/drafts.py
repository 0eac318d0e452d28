"""Recorded tracks as they lie in the data folder: each take a file, whole or not there at all.

```
recordings/<language>/<clip key>.<take>.<o or b>.<crc32>.wav   o: recorded here, b: brought by a stick
recordings/<language>/<clip key>.txt                           the sentence
recordings/<language>/consents.json                            who agreed: versions and times, no names
recordings/<language>/heard                                    learners here hear what was recorded here
recordings/<language>/at                                       the key of the sentence last kept
```

A take replaces only older takes of its own kind, so that a stick never changes what learners hear.
Every method waits for the disk: not for the GUI thread.
"""

from __future__ import annotations

import logging
import re
import shutil
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from annotated_types import MaxLen

from content import strict_json
from content.errors import ContentMalformed
from content.limits import LIMITS
from content.narration import clip_key, normal
from content.recorded_sound import WavRefused, samples_of, wav_of
from content.recorded_track import SpeakerConsent
from content.tracks import is_heard
from kiosk.recording.errors import NoRoom
from sync.durable import make_folder, write_file
from sync.keys import sync_folder

FOLDER: Final = "recordings"
"""In the data folder."""
MOST_CONSENTS: Final = 1000
Origin = Literal["own", "brought"]
_LETTERS: Final[dict[Origin, str]] = {"own": "o", "brought": "b"}
_ORIGINS: Final[dict[str, Origin]] = {letter: origin for origin, letter in _LETTERS.items()}
_NAME: Final = re.compile(r"([0-9a-f]{64})\.([1-9][0-9]{0,6})\.([ob])\.([0-9a-f]{8})\.wav")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A take on the disk.

    Attributes:
        key: the clip key of its sentence.
        take: the higher one is the newer.
    """

    key: str
    take: int
    origin: Origin
    path: Path


@dataclass(frozen=True, slots=True)
class _Consents:
    """What consents.json holds."""

    given: Annotated[tuple[SpeakerConsent, ...], MaxLen(MOST_CONSENTS)] = ()


def drafts_in(home: Path) -> tuple[Draft, ...]:
    """Every track that was begun here, by its tag.

    Raises:
        OSError: the disk does not answer.
    """
    folder = home / FOLDER
    if not folder.is_dir():
        return ()
    names = sorted(one.name for one in folder.iterdir() if one.is_dir() and is_heard(one.name))
    return tuple(Draft(home, name) for name in names)


class Draft:
    """The recorded track of one language.

    Args:
        home: the data folder.
        language: BCP 47.
        reserve_bytes: room that stays free for what learners answer.
    """

    def __init__(
        self, home: Path, language: str, reserve_bytes: int = LIMITS.reserve_bytes
    ) -> None:
        if not is_heard(language):
            raise ValueError(f"{language!r} is no language of a track")
        self.language = language
        self.folder = home / FOLDER / language
        self._reserve = reserve_bytes
        self._takes: dict[tuple[str, Origin], Kept] | None = None

    # --- what there is -----------------------------------------------------------------------

    def newest(self, sentence: str) -> Kept | None:
        """The newest take of a sentence, whoever made it; of two alike the one made here."""
        return self._newest(clip_key(self.language, sentence))

    def own(self, sentence: str) -> Kept | None:
        """The newest take of a sentence that was recorded here."""
        return self._known().get((clip_key(self.language, sentence), "own"))

    def said(self, sentence: str) -> Kept | None:
        """The newest take of these words, with their full stop or without."""
        other = sentence[:-1] if sentence.endswith(".") else f"{sentence}."
        return self.newest(sentence) or self.newest(other)

    def has(self, sentences: Iterable[str]) -> frozenset[str]:
        """Those of the sentences whose words have a take."""
        return frozenset(one for one in sentences if self.said(one) is not None)

    def count(self, origin: Origin | None = None) -> int:
        """How many sentences have a take, of that origin or of any."""
        return len({key for key, of in self._known() if origin in (None, of)})

    def all(self) -> tuple[tuple[str, Kept], ...]:
        """Every sentence whose words are known, with its newest take, by the words."""
        keys = {key for key, _ in self._known()}
        found = ((self._words(key), self._newest(key)) for key in keys)
        return tuple(sorted((words, kept) for words, kept in found if words and kept is not None))

    def samples(self, kept: Kept) -> bytes | None:
        """The sound of a take; None where the disk spoiled it, and then the take is gone."""
        try:
            data = kept.path.read_bytes()
        except FileNotFoundError:
            data = b""
        try:
            if f"{zlib.crc32(data):08x}" == kept.path.name.split(".")[3]:
                return samples_of(data)
        except WavRefused:
            pass
        log.info("a take of %s was damaged, and is to be recorded again", self.language)
        kept.path.unlink(missing_ok=True)
        self._known().pop((kept.key, kept.origin), None)
        return None

    # --- recording ---------------------------------------------------------------------------

    def keep(self, sentence: str, samples: bytes) -> Kept:
        """Keep what was recorded here; it is on the disk when this returns.

        Raises:
            NoRoom: the disk is nearly full; the takes of before are all there.
            OSError: the disk refuses; the same.
        """
        now = self.newest(sentence)
        return self._put(sentence, (now.take if now else 0) + 1, "own", samples)

    def bring(self, sentence: str, take: int, samples: bytes) -> bool:
        """Keep what a stick brought, unless a take as new is here; whether it was kept.

        Raises:
            NoRoom, OSError: as `keep`.
        """
        now = self.newest(sentence)
        if now is not None and now.take >= take:
            return False
        self._put(sentence, take, "brought", samples)
        return True

    def place(self) -> str:
        """The key of the sentence that was kept last; empty where none was."""
        try:
            return (self.folder / "at").read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return ""

    def tidy(self) -> None:
        """Remove what a killed program left half done, and takes that newer ones replaced.

        Raises:
            OSError: the disk refuses.
        """
        held = {kept.path for kept in self._known().values()}
        for path in tuple(self.folder.iterdir()) if self.folder.is_dir() else ():
            if path.suffix == ".part" or (path.suffix == ".wav" and path not in held):
                path.unlink(missing_ok=True)

    def erase(self) -> None:
        """Take away all of this track, consents too.

        Raises:
            OSError: the disk refuses; what is left can be erased again.
        """
        self._takes = None
        if self.folder.is_dir():
            shutil.rmtree(self.folder)
            sync_folder(self.folder.parent)

    # --- consents, and who hears it ----------------------------------------------------------

    def consents(self) -> tuple[SpeakerConsent, ...]:
        """Who agreed, oldest first."""
        try:
            data = (self.folder / "consents.json").read_bytes()
            return strict_json.decode(_Consents, data).given
        except FileNotFoundError:
            return ()
        except ContentMalformed as error:
            log.info("the consents of %s are damaged: %s", self.language, error)
            return ()

    def agree(self, consents: Sequence[SpeakerConsent]) -> None:
        """Note that somebody agreed.

        Raises:
            OSError: the disk refuses.
        """
        given = tuple(dict.fromkeys((*self.consents(), *consents)))[-MOST_CONSENTS:]
        make_folder(self.folder)
        write_file(self.folder / "consents.json", strict_json.encode(_Consents(given)))

    @property
    def is_heard(self) -> bool:
        """Whether learners of this kiosk hear what was recorded here."""
        return (self.folder / "heard").is_file()

    def let_hear(self, *, heard: bool) -> None:
        """Let learners of this kiosk hear what was recorded here, or no more.

        Raises:
            OSError: the disk refuses.
        """
        if heard:
            make_folder(self.folder)
            write_file(self.folder / "heard", b"")
        else:
            (self.folder / "heard").unlink(missing_ok=True)
            if self.folder.is_dir():
                sync_folder(self.folder)

    # --- inside ------------------------------------------------------------------------------

    def _newest(self, key: str) -> Kept | None:
        known = self._known()
        own, brought = known.get((key, "own")), known.get((key, "brought"))
        if own is None or brought is None:
            return own or brought
        return brought if brought.take > own.take else own

    def _put(self, sentence: str, take: int, origin: Origin, samples: bytes) -> Kept:
        key, data = clip_key(self.language, sentence), wav_of(samples)
        make_folder(self.folder)
        free = shutil.disk_usage(self.folder).free
        if free < self._reserve + len(data):
            raise NoRoom(f"{free:,} bytes are free, {self._reserve:,} stay free for learning")
        name = f"{key}.{take}.{_LETTERS[origin]}.{zlib.crc32(data):08x}.wav"
        kept = Kept(key, take, origin, self.folder / name)
        self._write(self.folder / f"{key}.txt", normal(sentence).encode())
        self._write(kept.path, data)
        older = self._known().get((key, origin))
        self._known()[key, origin] = kept
        if older is not None and older.path != kept.path:
            older.path.unlink(missing_ok=True)
        if origin == "own":
            self._write(self.folder / "at", key.encode())
        return kept

    def _write(self, path: Path, data: bytes) -> None:
        try:
            write_file(path, data)
        except OSError:
            with suppress(OSError):
                path.with_name(f"{path.name}.part").unlink(missing_ok=True)
            raise

    def _words(self, key: str) -> str:
        try:
            words = (self.folder / f"{key}.txt").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""
        return words if clip_key(self.language, words) == key else ""

    def _known(self) -> dict[tuple[str, Origin], Kept]:
        if self._takes is None:
            self._takes = {}
            for kept in self._lying():
                held = self._takes.get((kept.key, kept.origin))
                if held is None or held.take < kept.take:
                    self._takes[kept.key, kept.origin] = kept
        return self._takes

    def _lying(self) -> Iterator[Kept]:
        for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            if match := _NAME.fullmatch(path.name):
                yield Kept(match[1], int(match[2]), _ORIGINS[match[3]], path)
