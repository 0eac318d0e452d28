"""The installed packs as the kiosk reads them; from any thread.

`PackStore.open` reads what is there; `content.library.open_library` also rebuilds a lost or
damaged library.db, and is what a kiosk starts with. Writing is `content.editions`.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

from content import schema, strict_json, tracks
from content.cards import CourseCard, LessonCard, PackHead, SearchHit, SetCard
from content.errors import ContentMalformed, LibraryUnusable, NotInStore
from content.limits import LIMITS
from content.manifest import CourseEntry
from content.model import Audience, Course, LearningPath, Lesson, Named, Need, QuestionSet
from content.narration import clip_key
from content.search_key import query

T = TypeVar("T")

BLOBS: Final = "blobs"
KEPT: Final = "kept"
"""Folder of manifests, trust files and their signatures, from which library.db is rebuilt."""


class PackStore:
    """Reads the library. `pinned` gives one that stays with today's editions for a visit.

    Its courses are those for everybody; `for_staff` gives one that lists what stands behind the
    staff door. Both read any course, lesson, set or file by its id.
    """

    def __init__(
        self,
        folder: Path,
        connection: Any,
        lock: threading.RLock,
        editions: tuple[str, ...] | None,
        audience: Audience = "everybody",
    ) -> None:
        self.folder = folder
        self._connection = connection
        self._lock = lock
        self._editions = editions
        self._audience = audience

    @classmethod
    def open(cls, folder: Path) -> PackStore:
        """Open the library in `folder`, which holds library.db, blobs/ and kept/.

        Raises:
            LibraryUnusable: library.db is damaged, or from a newer program.
        """
        for inner in (BLOBS, KEPT):
            (folder / inner).mkdir(parents=True, exist_ok=True)
        connection = schema.connect(folder / schema.FILE_NAME)
        if not any((folder / KEPT).iterdir()):
            with schema.translated():
                connection.execute("UPDATE state SET whole = 1 WHERE NOT whole")
        return cls(folder, connection, threading.RLock(), None)

    def pinned(self) -> PackStore:
        """Give a store that keeps reading today's editions: a visit ends as it began."""
        return PackStore(self.folder, self._connection, self._lock, self._current(), self._audience)

    def for_staff(self) -> PackStore:
        """Give a store that lists what is for staff alone."""
        return PackStore(self.folder, self._connection, self._lock, self._editions, "staff")

    def close(self) -> None:
        """Close library.db, for pinned stores too."""
        with self._lock:
            self._connection.close()

    # --- What there is -----------------------------------------------------------------------

    def packs(self) -> tuple[PackHead, ...]:
        """Give the installed packs, by id."""
        rows = self._rows("SELECT head FROM edition WHERE id IN ({editions}) ORDER BY pack")
        return tuple(_head(head) for (head,) in rows)

    def installed(self) -> dict[str, tuple[int, int]]:
        """Give (epoch, version) of each installed pack."""
        rows = self._rows("SELECT pack, epoch, version FROM edition WHERE id IN ({editions})")
        return {pack: (epoch, version) for pack, epoch, version in rows}

    def manifests(self) -> dict[str, str]:
        """Give the sha256 of the manifest of each installed pack."""
        return dict(self._rows("SELECT pack, id FROM edition WHERE id IN ({editions})"))

    def shelves(self) -> tuple[Named, ...]:
        """Give the shelves of all packs, each once."""
        return tuple({one.id: one for pack in self.packs() for one in pack.shelves}.values())

    def groups(self) -> tuple[Named, ...]:
        """Give the target groups of all packs, each once."""
        return tuple({one.id: one for pack in self.packs() for one in pack.groups}.values())

    def competences(self) -> tuple[Named, ...]:
        """Give the competences of all packs, each once."""
        return tuple({one.id: one for pack in self.packs() for one in pack.competences}.values())

    def needs(self) -> tuple[Need, ...]:
        """Give the cards of the home screen, pack after pack."""
        return tuple(need for pack in self.packs() for need in pack.needs)

    def paths(self) -> tuple[LearningPath, ...]:
        """Give what each group sees first."""
        return tuple(path for pack in self.packs() for path in pack.paths)

    def courses(self) -> tuple[CourseCard, ...]:
        """Give the courses for whom this store is, pack after pack, in the order of their authors."""
        packs = {pack.id for pack in self.packs() if pack.audience == self._audience}
        return tuple(card for card in self.every_course() if card.pack in packs)

    def sets(self) -> tuple[SetCard, ...]:
        """Give the sets of questions for contests, pack after pack."""
        return tuple(
            SetCard(
                pack=pack.id,
                id=one.id,
                title=one.title,
                picture=one.picture,
                questions=one.questions,
            )
            for pack in self.packs()
            for one in pack.sets
        )

    def every_course(self) -> tuple[CourseCard, ...]:
        """Give the courses of all packs, whomever they are for."""
        rows = self._rows(
            "SELECT pack, entry FROM course JOIN edition ON edition.id = edition "
            "WHERE edition IN ({editions}) ORDER BY pack, position"
        )
        return tuple(_card(pack, _entry(entry)) for pack, entry in rows)

    # --- One course, lesson or set ------------------------------------------------------------------

    def course(self, course_id: str) -> Course:
        """Read a whole course with its lessons.

        Raises:
            NotInStore: there is no such course.
            LibraryUnusable: its files are gone or damaged.
        """
        from content import codec

        edition, entry = self._course(course_id)
        course = codec.course_from_json(self._bytes(edition, entry.file))
        lessons = tuple(
            codec.lesson_from_json(self._bytes(edition, lesson.file)) for lesson in entry.lessons
        )
        return replace(course, lessons=lessons)

    def lesson(self, course_id: str, lesson_id: str) -> Lesson:
        """Read one lesson; raises `NotInStore` or `LibraryUnusable`."""
        from content import codec

        edition, entry = self._course(course_id)
        for lesson in entry.lessons:
            if lesson.id == lesson_id:
                return codec.lesson_from_json(self._bytes(edition, lesson.file))
        raise NotInStore(f"course {course_id} has no lesson {lesson_id!r:.80}")

    def question_set(self, set_id: str) -> QuestionSet:
        """Read a set of questions for contests; raises `NotInStore` or `LibraryUnusable`."""
        from content import codec

        for edition, head in self._rows("SELECT id, head FROM edition WHERE id IN ({editions})"):
            for one in _head(head).sets:
                if one.id == set_id:
                    return codec.set_from_json(self._bytes(edition, one.file))
        raise NotInStore(f"no installed pack has the set {set_id!r:.80}")

    def file(self, pack_or_course_id: str, path: str) -> Path:
        """Say where on this disk a file of a pack lies, by its logical path.

        Raises:
            NotInStore: no such pack, course or file, or its sound was left out.
        """
        rows = self._rows(
            "SELECT sha256 FROM file WHERE path = ? AND present AND edition IN ({editions}) "
            "AND edition IN (SELECT id FROM edition WHERE pack = ? "
            "UNION SELECT edition FROM course WHERE id = ?)",
            (path, pack_or_course_id, pack_or_course_id),
        )
        if not rows:
            raise NotInStore(f"{pack_or_course_id} has no file {path!r:.200}")
        return self._path(rows[0][0])

    def clip(self, language: str, sentence: str) -> Path | None:
        """Say where the clip of a sentence lies, in any pack; None when there is none."""
        rows = self._rows(
            "SELECT sha256 FROM file WHERE stem = ? AND present AND edition IN ({editions}) "
            "ORDER BY edition LIMIT 1",
            (f"{tracks.FOLDER}/{language}/{clip_key(language, sentence)}",),
        )
        return self._path(rows[0][0]) if rows else None

    def tracks(self) -> tuple[str, ...]:
        """Give the languages (BCP 47) of which there is a clip on this disk, by tag.

        The synthesised track is not among them. Each is found by one step over the index of
        clips, so that it costs the same however many clips there are.
        """
        found: list[str] = []
        after = f"{tracks.FOLDER}/"
        while True:
            rows = self._rows(
                "SELECT stem FROM file WHERE stem > ? AND stem < ? AND present "
                "AND edition IN ({editions}) ORDER BY stem LIMIT 1",
                (after, f"{tracks.FOLDER}0"),
            )
            if not rows:
                return tuple(tag for tag in found if tracks.is_heard(tag))
            tag = rows[0][0].split("/")[1]
            found.append(tag)
            after = f"{tracks.FOLDER}/{tag}0"

    def track_titles(self) -> dict[str, str]:
        """Give what packs that are a track alone are called, by the tag of their language."""
        return {
            tag: pack.title
            for pack in self.packs()
            if not pack.sets and self._is_track(pack.id)
            for tag in pack.languages
        }

    def search(self, text: str, limit: int = 20) -> tuple[SearchHit, ...]:
        """Find those courses and lessons that hold all the words, accents or not, best first."""
        wanted = query(text)
        if wanted is None:
            return ()
        if self._editions is None:
            # Every look at the same editions, even while a pack is being installed.
            return self.pinned().search(text, limit)
        listed = sorted(card.id for card in self.courses())
        holes = ", ".join("?" * len(listed))
        rows = self._rows(
            "SELECT course, lesson FROM words WHERE words MATCH ? "  # noqa: S608  # holes only
            f"AND course IN ({holes}) AND edition IN ({{editions}}) "
            "ORDER BY bm25(words, 0, 0, 0, 8, 1), rowid LIMIT ?",
            (wanted, *listed, limit),
        )
        return tuple(self._hit(course, lesson) for course, lesson in rows)

    def floor(self, pack_id: str) -> tuple[int, int]:
        """Give the highest (epoch, version) this library has ever held of a pack."""
        rows = self._rows("SELECT epoch, version FROM floor WHERE pack = ?", (pack_id,))
        return (rows[0][0], rows[0][1]) if rows else (0, 0)

    def trust_kept(self) -> tuple[int, str] | None:
        """Give version and kept folder of the trust file in use; None when there is none yet."""
        rows = self._rows("SELECT version, kept FROM trust")
        return (rows[0][0], rows[0][1]) if rows else None

    # --- For content.editions and content.library ------------------------------------------------

    def blobs(self) -> frozenset[str]:
        """Give the sha256 of every file of the current editions."""
        rows = self._rows("SELECT DISTINCT sha256 FROM file WHERE edition IN ({editions})")
        return frozenset(row[0] for row in rows)

    def is_whole(self) -> bool:
        """Say whether all that was kept has been read into library.db, and can be listed."""
        rows = self._rows("SELECT whole FROM state")
        listed = {card.pack for card in self.every_course()}
        packs = {pack.id: pack for pack in self.packs()}
        return bool(rows and rows[0][0]) and all(
            pack.id in listed or pack.sets or self._is_track(pack.id) for pack in packs.values()
        )

    def _is_track(self, pack_id: str) -> bool:
        """Whether a pack lists nothing because it has nothing but clips."""
        rows = self._rows(
            "SELECT stem GLOB ? FROM file WHERE edition IN ({editions}) "
            "AND edition IN (SELECT id FROM edition WHERE pack = ?) "
            "GROUP BY 1",
            (f"{tracks.FOLDER}/*", pack_id),
        )
        return [is_clip for (is_clip,) in rows] == [1]

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """Give a connection inside one transaction of its own; readers see all or nothing.

        Raises:
            LibraryUnusable: SQLite refuses; nothing has been written then.
        """
        with schema.translated():
            connection = schema.connect(self.folder / schema.FILE_NAME)
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            finally:
                # Closing rolls back what was not committed.
                connection.close()

    def _current(self) -> tuple[str, ...]:
        if self._editions is not None:
            return self._editions
        with self._lock, schema.translated():
            rows = self._connection.execute("SELECT id FROM edition WHERE current ORDER BY pack")
            return tuple(row[0] for row in rows)

    def _rows(self, sql: str, values: tuple[object, ...] = ()) -> Sequence[tuple[Any, ...]]:
        """Run a query in which `{editions}` stands for the editions this store reads."""
        # The names of editions are hashes that this program computed.
        inside = (
            "SELECT id FROM edition WHERE current"
            if self._editions is None
            else ", ".join(f"'{one}'" for one in self._editions)
        )
        with self._lock, schema.translated():
            return list(self._connection.execute(sql.replace("{editions}", inside), values))

    def _course(self, course_id: str) -> tuple[str, CourseEntry]:
        rows = self._rows(
            "SELECT edition, entry FROM course WHERE id = ? AND edition IN ({editions})",
            (course_id,),
        )
        if not rows:
            raise NotInStore(f"no installed pack has the course {course_id!r:.80}")
        return rows[0][0], _entry(rows[0][1])

    def _bytes(self, edition: str, path: str) -> bytes:
        rows = self._rows(
            "SELECT sha256 FROM file WHERE edition = ? AND path = ? AND present", (edition, path)
        )
        if not rows:
            raise LibraryUnusable(f"library.db does not know the file {path}")
        try:
            data = self._path(rows[0][0]).read_bytes()
        except OSError as fault:
            raise LibraryUnusable(f"{path} is not in the library: {fault.strerror}") from fault
        if hashlib.sha256(data).hexdigest() != rows[0][0]:
            raise LibraryUnusable(f"{path} has changed on this disk; install its pack again")
        return data

    def _path(self, sha256: str) -> Path:
        return self.folder / BLOBS / sha256

    def _hit(self, course_id: str, lesson_id: str) -> SearchHit:
        _, entry = self._course(course_id)
        for lesson in entry.lessons:
            if lesson.id == lesson_id:
                return SearchHit(course=course_id, lesson=lesson_id, title=lesson.title)
        return SearchHit(course=course_id, lesson=None, title=entry.title)


@lru_cache(maxsize=64)
def _head(text: str) -> PackHead:
    return _decoded(PackHead, text)


@lru_cache(maxsize=LIMITS.courses * 2)
def _entry(text: str) -> CourseEntry:
    # Every page asks for all courses; the same text is the same course for ever.
    return _decoded(CourseEntry, text)


def _decoded(kind: type[T], text: str) -> T:
    try:
        return strict_json.decode(kind, text.encode())
    except ContentMalformed as fault:
        raise LibraryUnusable(f"library.db is damaged: {fault}") from fault


def _card(pack: str, entry: CourseEntry) -> CourseCard:
    return CourseCard(
        pack=pack,
        id=entry.id,
        title=entry.title,
        goal=entry.goal,
        shelf=entry.shelf,
        picture=entry.picture,
        groups=entry.groups,
        minutes=entry.minutes,
        lessons=tuple(
            LessonCard(id=lesson.id, title=lesson.title, minutes=lesson.minutes)
            for lesson in entry.lessons
        ),
    )
