"""Every screen of the kiosk, and how a program gets there: for pictures and for layout tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import uuid4

from content.recorded_sound import Take
from kiosk.class_scenes import a_class, part, question, revisit_of_a_class, summed_up
from kiosk.contest_scenes import (
    at_the_desk,
    contest_at,
    interrupted_contest,
    last_board,
    rules_of_a_contest,
    sets_of_a_contest,
    teams_of_a_contest,
)
from kiosk.guide_scenes import (
    before_a_class,
    counted_class,
    interrupted,
    rehearsed,
    set_up_at,
)
from kiosk.language_scenes import languages_to_hear, languages_to_read
from kiosk.machine_scenes import networks_in_reach, wifi_password
from kiosk.note_scenes import a_checked_note, a_note, papers_of_a_lesson
from kiosk.people.consent import Consent, consent_words, words_hash
from kiosk.people.learners import NewLearner
from kiosk.people.roster import Roster
from kiosk.people.roster_file import RosterLine
from kiosk.print_scenes import note_beside_a_printer
from kiosk.recording_scenes import (
    language_typed,
    languages_begun,
    sentence_at,
    track_parts,
    tracks_on_a_stick,
)
from kiosk.report_scenes import months_to_choose, report_at
from kiosk.session.contest import Stage
from kiosk.session.state import GroupCount, GroupSession, Tally
from kiosk.session.template import PartKind
from kiosk.set_up_scenes import (
    asked_for,
    commune_typed,
    communes_found,
    fields_to_touch,
    first_start,
    sentence_to_hear,
)
from kiosk.sound_scenes import loudspeaker_tried, loudspeakers, voice_tried
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.usb_scenes import stick_copied, stick_plugged_in
from kiosk.viewmodels.machine import MachineModel
from kiosk.viewmodels.recording.track import HEAR
from kiosk.viewmodels.visit import guest_visit, learner_visit
from sync.events import LessonCompleted, Outcome, StepAnswered


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen.

    Attributes:
        name: of the picture file.
        go: leads there; outcomes of jobs come afterwards.
        contrast, text_scale, written: how it is shown, and in which language.
    """

    name: str
    go: Callable[[Kiosk], object]
    contrast: bool = False
    text_scale: float = 1.0
    written: str = "vi"


def a_card(kiosk: Kiosk, nickname: str, avatar: str) -> str:
    """Make a card for an adult; the random identifier."""
    reading = kiosk.parts.clock.read()
    words = consent_words(kiosk.parts.settings.keeper, kiosk.parts.settings.retention_months)
    consent = Consent(
        version=1,
        words=words_hash(words),
        language="vi",
        helper=False,
        guardian=False,
        boot=reading.boot,
        uptime_ms=reading.uptime_ms,
        wall_ms=reading.wall_ms,
        trusted=False,
    )
    new = NewLearner(
        id=str(uuid4()),
        nickname=nickname,
        avatar=avatar,
        target_group=kiosk.parts.settings.groups[0],
        adult=True,
        commune="",
        visit=str(uuid4()),
    )
    kiosk.parts.learners.join(new, consent).result()
    return new.id


def a_learner(kiosk: Kiosk) -> None:
    """Make a card for "bà Hoa Sen" and begin a visit with it."""
    found = kiosk.parts.learners.get(a_card(kiosk, "bà Hoa Sen", "hoa-sen"))
    if found is not None:
        kiosk.routes.begin_visit(learner_visit(found))


def a_guest(kiosk: Kiosk) -> None:
    """Begin a guest's visit on Home."""
    kiosk.routes.visits.begin(guest_visit())
    kiosk.routes.home()


def first_lesson(kiosk: Kiosk) -> tuple[str, str]:
    """The first need's lesson."""
    card = kiosk.parts.store.courses()[0]
    return card.id, card.lessons[0].id


def under_way(kiosk: Kiosk) -> None:
    """A learner who left a lesson stands on Home again."""
    a_learner(kiosk)
    kiosk.routes.lesson(*first_lesson(kiosk))
    settle(kiosk, PATIENCE_MS)
    kiosk.routes.home()


def revisit(kiosk: Kiosk) -> None:
    """A learner who finished a lesson meets one of its questions again."""
    a_learner(kiosk)
    course, lesson = first_lesson(kiosk)
    who, taking = kiosk.routes.visit.who, str(uuid4())
    steps = kiosk.parts.store.lesson(course, lesson).steps
    question = next(step for step in steps if step.kind in {"choose", "decide"})
    events = (
        StepAnswered(
            who=who,
            course=course,
            lesson=lesson,
            registration=taking,
            step=question.id,
            kind=question.kind,
            attempt=1,
            outcome=Outcome.UNKNOWN,
            response="",
        ),
        LessonCompleted(who=who, course=course, lesson=lesson, registration=taking),
    )
    for event in events:
        kiosk.parts.journal.record(event).result()
    kiosk.routes.revisit()


def my_empty_page(kiosk: Kiosk) -> None:
    """Somebody who has just made a card looks at their page."""
    a_learner(kiosk)
    kiosk.routes.my_page()


def my_edit(kiosk: Kiosk) -> None:
    """Somebody with a card changes what is kept of them."""
    a_learner(kiosk)
    kiosk.routes.edit_mine()


def a_village(kiosk: Kiosk) -> str:
    """A few people with cards, somebody on the list, nobody signed in; the first one's id."""
    names = ("bà Hoa Sen", "bác Thúy Hằng", "ông Cây Tre", "chị Lan")
    for name, avatar in zip(names, ("hoa-sen", "con-co", "cay-tre", "hoa-mai"), strict=True):
        a_card(kiosk, name, avatar)
    line = RosterLine(2, "em Hoài", kiosk.parts.settings.groups[0], adult=False)
    Roster(kiosk.parts.database, kiosk.parts.writer).take([line]).result()
    return kiosk.parts.learners.all()[0].id


def village_learners(kiosk: Kiosk) -> None:
    """Staff look at everybody."""
    a_village(kiosk)
    kiosk.routes.learners("volunteer")


def two_cards(kiosk: Kiosk) -> None:
    """Staff compare two cards."""
    first = a_village(kiosk)
    kiosk.routes.merge_learners("volunteer", first, kiosk.parts.learners.all()[1].id)


def news_of_a_class(kiosk: Kiosk) -> None:
    """A class of thirty ended; what goes upward from it."""
    course, lesson = first_lesson(kiosk)
    before = Tally(phase="pre", question="q", form="A", right="x", counts={"x": 9, "y": 18})
    held = GroupSession(
        id=str(uuid4()),
        day="2026-11-22",
        template="to-dan-pho",
        course=course,
        lesson=lesson,
        organiser=kiosk.parts.lists.organisers[0],
        partner=kiosk.parts.lists.organisers[1],
        place=kiosk.parts.lists.places[0],
        women=True,
        counts=(GroupCount(group=kiosk.parts.settings.groups[0], people=30, women=17),),
        tallies=(before, replace(before, phase="post", form="B", counts={"x": 25, "y": 2})),
        phones_seen=11,
    )
    kiosk.routes.class_news(held, lambda: kiosk.routes.papers("volunteer"))


def called_by_name(kiosk: Kiosk) -> None:
    """A class is counted by name, some of them only on the list."""
    a_village(kiosk)
    kiosk.routes.class_count(a_class(kiosk, PartKind.COUNT), returns=False, stage="names")


def locked_class(kiosk: Kiosk) -> None:
    """Nobody touched a class for long."""
    part(kiosk, PartKind.LESSON)
    if kiosk.app.shown is not None:
        kiosk.app.shown.lock()


def machine_asked(kiosk: Kiosk) -> None:
    """A technician is asked once more."""
    kiosk.routes.machine()
    shown = kiosk.app.shown
    if isinstance(shown, MachineModel):
        shown.take("off")


def who_only_hears(kiosk: Kiosk) -> None:
    """Somebody who cannot see is asked how to begin."""
    kiosk.routes.who()
    kiosk.app.set_listening(listening=True)


SCENES: Final = (
    Scene("01-welcome", lambda kiosk: kiosk.routes.welcome()),
    Scene("01-set-up", first_start),
    Scene("01-set-up-commune", commune_typed),
    Scene("01-set-up-communes", communes_found),
    Scene("01-set-up-place", lambda kiosk: asked_for(kiosk, "place")),
    Scene("01-set-up-pin", lambda kiosk: asked_for(kiosk, "technician")),
    Scene("01-set-up-province", lambda kiosk: asked_for(kiosk, "province")),
    Scene("01-set-up-address", lambda kiosk: asked_for(kiosk, "address")),
    Scene("01-set-up-token", lambda kiosk: asked_for(kiosk, "token")),
    Scene("01-languages", languages_to_hear),
    Scene("01-languages-read", languages_to_read),
    Scene("02-who", lambda kiosk: kiosk.routes.who()),
    Scene("03-sign-in", lambda kiosk: kiosk.routes.sign_in()),
    Scene("04-join", lambda kiosk: kiosk.routes.join()),
    Scene("05-two-together", lambda kiosk: kiosk.routes.two_together()),
    Scene("06-home", a_guest),
    Scene("07-home-learner", a_learner),
    Scene("08-shelves", lambda kiosk: kiosk.routes.shelves()),
    Scene("09-search", lambda kiosk: kiosk.routes.search()),
    Scene("10-course", lambda kiosk: kiosk.routes.course(first_lesson(kiosk)[0])),
    Scene("11-lesson", lambda kiosk: kiosk.routes.lesson(*first_lesson(kiosk))),
    Scene("12-task", lambda kiosk: kiosk.routes.tasks(first_lesson(kiosk)[0], "pre")),
    Scene("13-finished", lambda kiosk: kiosk.routes.finished(*first_lesson(kiosk))),
    Scene("14-my-page", lambda kiosk: kiosk.routes.my_page()),
    Scene("15-staff-door", lambda kiosk: kiosk.routes.staff_door()),
    Scene("16-status", lambda kiosk: kiosk.routes.status("technician")),
    Scene("30-staff-home", lambda kiosk: kiosk.routes.staff_home("technician")),
    Scene("31-volunteer-pin", lambda kiosk: kiosk.routes.volunteer_pin()),
    Scene("32-backups", lambda kiosk: kiosk.routes.backups()),
    Scene("33-restore", lambda kiosk: kiosk.routes.restore()),
    Scene("34-forgot-pin", lambda kiosk: kiosk.routes.forgot_pin()),
    Scene("35-recovery-code", lambda kiosk: kiosk.routes.recovery_code()),
    Scene("37-self-test", lambda kiosk: kiosk.routes.self_test()),
    Scene("38-self-test-touch", fields_to_touch),
    Scene("39-self-test-sound", sentence_to_hear),
    Scene("36-machine", lambda kiosk: kiosk.routes.machine()),
    Scene("36-machine-asked", machine_asked),
    Scene("40-learners", village_learners),
    Scene("41-learner", lambda kiosk: kiosk.routes.learner("volunteer", a_village(kiosk))),
    Scene("42-merge", two_cards),
    Scene("43-print-cards", lambda kiosk: kiosk.routes.print_cards("volunteer", ["1", "2"])),
    Scene("44-roster", lambda kiosk: kiosk.routes.roster("volunteer")),
    Scene("45-join-helped", lambda kiosk: kiosk.routes.join_helped("volunteer", None)),
    Scene("46-note-print", lambda kiosk: a_note(kiosk, 1)),
    Scene("47-note-choose", lambda kiosk: a_note(kiosk, 2)),
    Scene("51-take-home", lambda kiosk: papers_of_a_lesson(kiosk, *first_lesson(kiosk))),
    Scene("48-note-check", lambda kiosk: kiosk.routes.check_note("volunteer")),
    Scene("49-note-genuine", a_checked_note),
    Scene("50-note-altered", lambda kiosk: a_checked_note(kiosk, altered=True)),
    Scene("49-note-printer", note_beside_a_printer),
    Scene("60-papers", lambda kiosk: kiosk.routes.papers("volunteer")),
    Scene("61-class-news", news_of_a_class),
    Scene("62-class-start", before_a_class),
    Scene("63-class-format", lambda kiosk: set_up_at(kiosk, "format")),
    Scene("64-class-plan", lambda kiosk: set_up_at(kiosk, "plan")),
    Scene("65-class-checks", lambda kiosk: set_up_at(kiosk, "checks")),
    Scene("66-class-count", counted_class),
    Scene("67-class-interrupted", interrupted),
    Scene("68-rehearsal-class", lambda kiosk: rehearsed(kiosk, "class")),
    Scene("69-rehearsal-late", lambda kiosk: rehearsed(kiosk, "late")),
    Scene("69-rehearsal-cut", lambda kiosk: rehearsed(kiosk, "cut")),
    Scene("51-guide", lambda kiosk: kiosk.routes.guide("volunteer")),
    Scene("50-help-desk-place", lambda kiosk: kiosk.routes.help_desk("volunteer")),
    Scene("51-help-desk", at_the_desk),
    Scene("52-contest-sets", sets_of_a_contest),
    Scene("53-contest-rules", rules_of_a_contest),
    Scene("54-contest-teams", teams_of_a_contest),
    Scene("55-contest-question", lambda kiosk: contest_at(kiosk, Stage.QUESTION)),
    Scene("56-contest-answer", lambda kiosk: contest_at(kiosk, Stage.ANSWER)),
    Scene("57-contest-board", lambda kiosk: contest_at(kiosk, Stage.BOARD)),
    Scene("58-contest-places", last_board),
    Scene("59-contest-interrupted", interrupted_contest),
    Scene("70-class-opening", lambda kiosk: question(kiosk, PartKind.OPENING, "ask")),
    Scene("71-class-eyes-closed", lambda kiosk: question(kiosk, PartKind.CLOSING, "raise")),
    Scene("72-class-neighbour", lambda kiosk: question(kiosk, PartKind.DECISION, "tell")),
    Scene("73-class-cards", lambda kiosk: question(kiosk, PartKind.CLOSING, "count")),
    Scene("74-class-by-eye", lambda kiosk: question(kiosk, PartKind.OPENING, "count", by_eye=True)),
    Scene("75-class-answer", lambda kiosk: question(kiosk, PartKind.CLOSING, "answer")),
    Scene("76-class-revisit", revisit_of_a_class),
    Scene("77-class-lesson", lambda kiosk: part(kiosk, PartKind.LESSON)),
    Scene("78-class-lesson-choose", lambda kiosk: part(kiosk, PartKind.LESSON, step=2)),
    Scene("79-class-phones", lambda kiosk: part(kiosk, PartKind.PHONES)),
    Scene("80-class-home", lambda kiosk: part(kiosk, PartKind.HOME)),
    Scene("81-class-summary", summed_up),
    Scene("82-class-ended", lambda kiosk: summed_up(kiosk, ended=True)),
    Scene("90-report-people", lambda kiosk: report_at(kiosk, 0)),
    Scene("91-report-change", lambda kiosk: report_at(kiosk, 1)),
    Scene("94-report-classes", lambda kiosk: report_at(kiosk, 4)),
    Scene("97-report-months", months_to_choose),
    Scene(
        "83-class-women",
        lambda kiosk: kiosk.routes.class_count(a_class(kiosk, PartKind.LESSON), stage="women"),
    ),
    Scene("84-class-names", called_by_name),
    Scene("85-class-locked", locked_class),
    Scene("55-usb-none", lambda kiosk: kiosk.routes.usb()),
    Scene("56-usb", stick_plugged_in),
    Scene("57-usb-copying", stick_copied),
    Scene("58-wifi", networks_in_reach),
    Scene("59-wifi-password", wifi_password),
    Scene("59-sound", loudspeakers),
    Scene("59-sound-asking", loudspeaker_tried),
    Scene("59-voice", lambda kiosk: kiosk.routes.voice_choice()),
    Scene("59-voice-asking", voice_tried),
    Scene("98-record-languages", languages_begun),
    Scene("98-record-other", language_typed),
    Scene("98-record-parts", track_parts),
    Scene("98-record-consent", lambda kiosk: track_parts(kiosk, "lua-dao")),
    Scene("98-record-hear", lambda kiosk: track_parts(kiosk, HEAR)),
    Scene("99-record-sentence", sentence_at),
    Scene("99-record-level", lambda kiosk: sentence_at(kiosk, level=0.7)),
    Scene("99-record-good", lambda kiosk: sentence_at(kiosk, take=Take("good", b"\0\0", 2.0))),
    Scene("99-record-stick", tracks_on_a_stick),
    Scene("59-touching", lambda kiosk: kiosk.routes.touching()),
    Scene("17-home-contrast", a_guest, contrast=True),
    Scene("18-home-200", a_guest, text_scale=2.0),
    Scene("18-home-english", a_guest, written="en"),
    Scene("19-who-english", lambda kiosk: kiosk.routes.who(), written="en"),
    Scene("20-home-under-way", under_way),
    Scene("21-my-page-empty", my_empty_page),
    Scene("22-revisit", revisit),
    Scene("23-edit", my_edit),
    Scene("19-lesson-200", lambda kiosk: kiosk.routes.lesson(*first_lesson(kiosk)), text_scale=2.0),
    # The last: the mode lasts as long as the visit.
    Scene("24-listening", who_only_hears),
)
