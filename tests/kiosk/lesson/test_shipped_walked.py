"""Every lesson and task that ships, walked through the real player by all kinds of people.

Somebody who answers everything right, somebody who answers everything wrong and touches every trap,
and somebody who says "Chưa biết" each come to the end of every lesson, are never blamed, and hear
only what the pack has a clip for. On tasks, whoever touches everything, or refuses everything, does
not look skilled.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest

from content.authoring.words import BLAMING
from content.model import (
    Choose,
    Course,
    Decide,
    Device,
    FormName,
    Lesson,
    Level,
    Match,
    Order,
    OwnPhone,
    Practice,
    Read,
    Step,
    Task,
    Type,
    Watch,
)
from content.narration import spoken_texts_of_course, spoken_texts_of_lesson
from content.sentences import sentences
from kiosk.lesson import feedback, practice
from kiosk.lesson.demonstration import demonstration
from kiosk.lesson.device import Place, asks_for_text, next_widget, widgets_at
from kiosk.lesson.grading import (
    Arranged,
    Chosen,
    DontKnow,
    OnOwnPhone,
    Operated,
    Paired,
    Response,
    Seen,
    Typed,
)
from kiosk.lesson.levels import PracticeResult, level_of
from kiosk.lesson.player import LONGEST_SKETCH, LessonPlayer, open_lesson
from kiosk.lesson.practice import Effect, PracticeState
from kiosk.lesson.practice_json import to_json
from sync.events import LessonCompleted, Outcome, OwnPhoneDone, StepAnswered
from sync.person import Who
from tests.helpers.shipped import (
    helpers_pack,
    shipped_forms,
    shipped_lessons,
    shipped_pack,
    shipped_tasks,
)

WHO = Who(actor="a" * 8, guest=True, visit="v")
BOTH = (shipped_pack(), helpers_pack())
LESSONS = [pytest.param(lesson, id=name) for name, lesson in shipped_lessons(*BOTH)]
TASKS = [pytest.param(course, task, id=name) for name, course, task in shipped_tasks(*BOTH)]
FORMS = [pytest.param(task, letter, id=name) for name, task, letter, _ in shipped_forms(*BOTH)]
ALWAYS = frozenset(
    sentence
    for text in vars(feedback).values()
    if isinstance(text, str)
    for sentence in sentences(text)
)
"""What the kiosk says by itself, whatever the lesson."""
MOST_TOUCHES = 300


def opened(lesson: Lesson) -> LessonPlayer:
    player, _ = open_lesson(
        who=WHO, course="khoa", lesson=lesson, lesson_hash="h", registration="r"
    )
    return player


# --- Lessons ---------------------------------------------------------------------------------


@pytest.mark.parametrize("lesson", LESSONS)
def test_whoever_answers_right_comes_to_the_end_with_every_step_right(lesson: Lesson) -> None:
    player = opened(lesson)
    told: list[object] = []
    for number, step in enumerate(lesson.steps):
        assert player.step == step
        for response in right_answers(step):
            after, graded, events = player.answer(response)
            assert graded.outcome is Outcome.RIGHT, (step.id, response)
            assert_fair(lesson, graded.says)
            assert isinstance(step, Read | Watch) or graded.says[0] == feedback.RIGHT
            told += events
        player = after
        assert player.ready
        assert player.deck.position == number
        player, _ = player.next()
    assert player.deck.at_end
    kinds = [OwnPhoneDone if isinstance(s, OwnPhone) else StepAnswered for s in lesson.steps
             if not isinstance(s, Read | Watch)]  # fmt: skip
    assert list(dict.fromkeys(type(event) for event in told)) == list(dict.fromkeys(kinds))
    assert [type(event) for event in player.completed()] == [LessonCompleted]


@pytest.mark.parametrize("lesson", LESSONS)
def test_whoever_answers_wrong_is_never_blamed_and_learns_why(lesson: Lesson) -> None:
    player = opened(lesson)
    for step in lesson.steps:
        for response in wrong_answers(step):
            player, graded, _ = player.answer(response)
            assert graded.outcome is Outcome.WRONG, (step.id, response)
            assert not player.ready, step.id
            assert graded.says, step.id
            assert graded.says[0] != feedback.RIGHT
            assert_fair(lesson, graded.says)
        if isinstance(step, Choose | Decide | Order | Match | Type):
            assert len(graded.says) > 1, f"{step.id} says no more than that it was not right"
        if isinstance(step, Practice):
            result = wandered(lesson, step.device)
            assert result.goal_reached
            assert level_of(result) in {Level.HINTED, Level.ALONE}
        response = Seen() if isinstance(step, Read | Watch) else DontKnow()
        player, graded, _ = player.answer(response)
        assert player.ready
        player, _ = player.next()
    assert player.deck.at_end


@pytest.mark.parametrize("lesson", LESSONS)
def test_whoever_does_not_know_hears_the_answer_and_goes_on(lesson: Lesson) -> None:
    player = opened(lesson)
    for step in lesson.steps:
        if isinstance(step, Read | Watch):
            assert player.ready
        else:
            player, graded, _ = player.answer(DontKnow())
            assert graded.outcome is Outcome.UNKNOWN
            assert graded.says[0] == feedback.UNKNOWN
            assert isinstance(step, OwnPhone) or len(graded.says) > 1
            assert_fair(lesson, graded.says)
            assert player.ready
        player, _ = player.next()
    assert player.deck.at_end
    assert not {*player.outcomes.values()} - {Outcome.UNKNOWN}


def right_answers(step: Step) -> Iterator[Response]:
    """Each way of answering a step rightly."""
    match step:
        case Read() | Watch():
            yield Seen()
        case Choose() | Decide():
            yield Chosen(frozenset(option.id for option in step.options if option.right))
        case Order():
            yield Arranged(tuple(item.id for item in step.items))
        case Match():
            yield Paired(tuple((pair.left.id, pair.right.id) for pair in reversed(step.pairs)))
        case Type():
            yield from (Typed(answer) for answer in step.answer)
        case Practice():
            yield Operated(shown_way(step.device))
        case OwnPhone():
            yield OnOwnPhone("own_word")


def wrong_answers(step: Step) -> Iterator[Response]:
    """Ways of answering a step wrongly; the last one after two others at least."""
    match step:
        case Choose() | Decide():
            wrong = [option.id for option in step.options if not option.right]
            for name in (*wrong, *wrong, wrong[0]):
                yield Chosen(frozenset({name}))
            yield Chosen(frozenset(option.id for option in step.options))
        case Order():
            right = tuple(item.id for item in step.items)
            others = [way for way in permutations(right) if way != right]
            yield from (Arranged(way) for way in (others[0], others[-1], others[0]))
        case Match():
            turned = [pair.right.id for pair in step.pairs]
            turned = [*turned[1:], turned[0]]
            way = tuple((p.left.id, r) for p, r in zip(step.pairs, turned, strict=True))
            yield from (Paired(way), Paired(way[:1]), Paired(way))
        case Type():
            yield from (Typed(""), Typed("x"), Typed(f"{step.answer[0]} x"))
        case Practice():
            yield Operated(practice.result(practice.start(step.device), step.device))
        case _:  # reading and one's own phone have nothing to be wrong about
            pass


def shown_way(device: Device) -> PracticeResult:
    """The path as "Làm mẫu cho tôi xem" plays it, but touched by the learner: unaided, no trap."""
    touches, end = demonstration(device)
    assert len(touches) == len(device.path)
    assert end.done
    result = practice.result(end, device)
    assert level_of(result) is Level.ALONE
    assert result.trap_avoided
    assert result.genuine_done in {True, None}
    return result


def wandered(lesson: Lesson, device: Device) -> PracticeResult:
    """Touch everything there is wherever one gets, then go to the goal by the hints."""
    words = frozenset(spoken_texts_of_lesson(lesson)) | ALWAYS
    state, effects = explored(device)
    for effect in effects:
        assert_heard(words, effect.says)
        assert effect.kind != "trap" or "bẫy" in effect.says[0]
    for _ in range(len(device.path) + MOST_TOUCHES):
        if state.done:
            break
        asked, effect = practice.hint(state, device)
        assert_heard(words, effect.says)
        wanted = next_widget(device, asked.place)
        state = (
            practice.restart(asked, device) if wanted is None else touched(asked, device, wanted)
        )
        assert len(to_json(state).encode()) < LONGEST_SKETCH
    return practice.result(state, device)


def explored(device: Device) -> tuple[PracticeState, list[Effect]]:
    """A go that touches, on every screen it comes to, each thing that is no way to the goal."""
    state, effects = practice.start(device), []
    seen: set[tuple[Place, str]] = set()
    for _ in range(MOST_TOUCHES):
        good = next_widget(device, state.place)
        here = [w.id for w in widgets_at(device, state.place) if w.id != good]
        wanted = next((name for name in here if (state.place, name) not in seen), None)
        if wanted is None:
            break
        seen.add((state.place, wanted))
        state, effect = practice.tap(state, device, wanted)
        effects.append(effect)
        if state.done:
            break
    return state, effects


def touched(state: PracticeState, device: Device, widget_id: str) -> PracticeState:
    """A touch, with the right text where one is asked for."""
    widget = next(one for one in widgets_at(device, state.place) if one.id == widget_id)
    if asks_for_text(widget):
        return practice.type_into(state, device, widget_id, widget.answer[0])[0]
    return practice.tap(state, device, widget_id)[0]


def assert_fair(lesson: Lesson, says: tuple[str, ...]) -> None:
    """Nobody is blamed, and everything said has its clip."""
    assert_heard(frozenset(spoken_texts_of_lesson(lesson)) | ALWAYS, says)
    for text in says:
        assert not [rule for rule, _ in BLAMING if rule.search(text.lower())], text


def assert_heard(words: frozenset[str], says: tuple[str, ...]) -> None:
    unheard = [one for text in says for one in sentences(text) if one not in words]
    assert unheard == []


# --- Tasks -----------------------------------------------------------------------------------


def careless(device: Device) -> PracticeResult:
    """Touches everything on each screen from top to bottom, and types whatever is wanted."""
    state = practice.start(device)
    seen: set[tuple[str, str]] = set()
    for _ in range(MOST_TOUCHES):
        screen = state.place.screen
        shown = [one.id for one in widgets_at(device, state.place)]
        wanted = next((name for name in shown if (screen, name) not in seen), None)
        if wanted is None or state.done:
            break
        seen.add((screen, wanted))
        state = touched(state, device, wanted)
    return practice.result(state, device)


def refusing(device: Device) -> PracticeResult:
    """Turns away everything that can be turned away, and goes ahead with nothing genuine."""
    state = practice.start(device)
    seen: set[tuple[str, str]] = set()
    genuine = set(device.genuine)
    for _ in range(MOST_TOUCHES):
        shown = [
            one
            for one in widgets_at(device, state.place)
            if one.tap is not None and genuine.isdisjoint(one.tap.sets)
        ]
        shown.sort(
            key=lambda one: (one.tap is None or one.tap.refuses is None, one.kind != "hangup")
        )
        screen = state.place.screen
        wanted = next((one.id for one in shown if (screen, one.id) not in seen), None)
        if wanted is None or state.done:
            break
        seen.add((screen, wanted))
        state = touched(state, device, wanted)
    return practice.result(state, device)


@pytest.mark.parametrize(("task", "letter"), FORMS)
def test_a_form_is_done_alone_by_its_path(task: Task, letter: FormName) -> None:
    shown_way(task.forms[letter].device)


@pytest.mark.parametrize(("task", "letter"), FORMS)
def test_whoever_touches_everything_does_not_do_a_task_alone(task: Task, letter: FormName) -> None:
    assert level_of(careless(task.forms[letter].device)) is not Level.ALONE


@pytest.mark.parametrize(("task", "letter"), FORMS)
def test_whoever_refuses_everything_does_not_score(task: Task, letter: FormName) -> None:
    device = task.forms[letter].device
    result = refusing(device)
    if task.safety:
        assert level_of(result) is Level.NOT_DONE
        assert result.genuine_done is False
    else:
        assert level_of(result) is not Level.ALONE


@pytest.mark.parametrize(("course", "task"), TASKS)
def test_a_safety_task_traps_the_careless_and_says_only_what_has_a_clip(
    course: Course, task: Task
) -> None:
    words = frozenset(spoken_texts_of_course(course)) | ALWAYS
    results = [careless(form.device) for form in task.forms.values()]
    if task.safety:
        assert any(result.trap_avoided is False for result in results)
    for form in task.forms.values():
        for effect in explored(form.device)[1]:
            assert_heard(words, effect.says)
