"""Every IRI that our xAPI statements use, and nothing else.

Verbs and activity types are ADL's where ADL has one; everything of our own lies under an IRI
that the province owns, so `Vocabulary` is made from that IRI (it is also the account homePage).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

XAPI_VERSION: Final = "1.0.3"
VERSION_HEADER: Final = "X-Experience-API-Version"
BOOT_HEADER: Final = "X-Hocso-Boot"
NOTE_HEADER: Final = "X-Hocso-Note-Key"
"""`<boot id> <uptime in ms>` of the kiosk at the moment of a push."""

DEFAULT_HOME_PAGE: Final = "https://hocso.thanhhoa.gov.vn"
"""Until an enrolment names the province's own IRI."""

_ADL_VERBS: Final = "http://adlnet.gov/expapi/verbs/"
INITIALIZED: Final = _ADL_VERBS + "initialized"
ANSWERED: Final = _ADL_VERBS + "answered"
SCORED: Final = _ADL_VERBS + "scored"
PASSED: Final = _ADL_VERBS + "passed"
FAILED: Final = _ADL_VERBS + "failed"
COMPLETED: Final = _ADL_VERBS + "completed"
ATTENDED: Final = _ADL_VERBS + "attended"
VOIDED: Final = _ADL_VERBS + "voided"

_ADL_ACTIVITIES: Final = "http://adlnet.gov/expapi/activities/"
COURSE: Final = _ADL_ACTIVITIES + "course"
LESSON: Final = _ADL_ACTIVITIES + "lesson"
ASSESSMENT: Final = _ADL_ACTIVITIES + "assessment"
INTERACTION: Final = _ADL_ACTIVITIES + "cmi.interaction"
MEETING: Final = _ADL_ACTIVITIES + "meeting"
PROFILE: Final = _ADL_ACTIVITIES + "profile"

INDEPENDENCE: Final = ("not_done", "shown", "hinted", "alone")
"""The four levels of a task, by number 0 to 3, as the result extension `independence` spells them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the courses an activity IRI points; None for what it does not name."""

    course: str
    lesson: str | None = None
    step: str | None = None
    task: str | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The province's own IRIs.

    Attributes:
        home_page: IRI the province owns, without a slash at its end.
    """

    home_page: str

    @property
    def profile(self) -> str:
        """Category of every statement of ours."""
        return f"{self.home_page}/xapi/profiles/hocso/1"

    def verb(self, name: str) -> str:
        """One of our own verbs: `helped`, `competed`, `reported`, `merged`, `forgotten`."""
        return f"{self.home_page}/xapi/verbs/{name}"

    def extension(self, name: str) -> str:
        """An extension key, of context, result or `/about` (`incarnation`)."""
        return f"{self.home_page}/xapi/extensions/{name}"

    def activity_type(self, name: str) -> str:
        """One of our own activity types: `kiosk`, `help`, `contest`."""
        return f"{self.home_page}/xapi/activity-types/{name}"

    def course(self, course: str) -> str:
        """Activity id of a course."""
        return f"{self.home_page}/courses/{course}"

    def lesson(self, course: str, lesson: str) -> str:
        """Activity id of a lesson."""
        return f"{self.course(course)}/lessons/{lesson}"

    def step(self, course: str, lesson: str, step: str) -> str:
        """Activity id of one screen of a lesson."""
        return f"{self.lesson(course, lesson)}/steps/{step}"

    def task(self, course: str, task: str) -> str:
        """Activity id of a practice task."""
        return f"{self.course(course)}/tasks/{task}"

    def question(self, course: str, question: str) -> str:
        """Activity id of a question to a whole class."""
        return f"{self.course(course)}/questions/{question}"

    def meeting(self, meeting: str) -> str:
        """Activity id of one class."""
        return f"{self.home_page}/classes/{meeting}"

    def contest(self, contest: str) -> str:
        """Activity id of one quiz evening."""
        return f"{self.home_page}/contests/{contest}"

    def service(self, service: str) -> str:
        """Activity id of helping with one service."""
        return f"{self.home_page}/help/{service}"

    def kiosk(self, kiosk: str) -> str:
        """Activity id of a kiosk, the object of its heartbeat."""
        return f"{self.home_page}/kiosks/{kiosk}"

    @property
    def seed(self) -> str:
        """Activity id of "Gieo một hạt giống số" outside any course."""
        return f"{self.home_page}/help/seed"

    def place(self, iri: str) -> Place | None:
        """What an activity id of ours points at, None when it is none of a course's."""
        prefix = self.course("")
        if not iri.startswith(prefix):
            return None
        place: Place | None = None
        match iri.removeprefix(prefix).split("/"):
            case [course]:
                place = Place(course)
            case [course, "lessons", lesson]:
                place = Place(course, lesson=lesson)
            case [course, "lessons", lesson, "steps", step]:
                place = Place(course, lesson=lesson, step=step)
            case [course, "tasks", task]:
                place = Place(course, task=task)
            case [course, "questions", question]:
                place = Place(course, question=question)
        return place
