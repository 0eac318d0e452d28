"""The HTML of a contact sheet: what is seen, heard, answered and explained in a lesson or a task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from content import model
from content.authoring.shots import Shot, lesson_of_form
from content.authoring.source import Located
from content.narration import refused_words, spoken_texts_of_step, trap_words, widget_words

Shown = tuple[Shot, tuple[str, ...]]
"""A picture that is wanted, and the files in which it was painted (none without a painter)."""

STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:1100px;margin:2em auto;padding:0 1em;color:#222}
section{border-top:3px solid #999;margin-top:2em;padding-top:1em}
figure{display:inline-block;margin:0 1em 1em 0;vertical-align:top;max-width:520px}
figure img{width:100%;border:1px solid #999} figcaption{color:#555;font-size:.85em}
table{border-collapse:collapse;margin:.5em 0} td,th{border:1px solid #bbb;padding:.25em .6em;
text-align:left;vertical-align:top} .right{background:#e2f3e2} .trap{background:#fde3df}
.hint{background:#fff3d6} .refuses{background:#e9e3f7} .error{color:#a00} code{color:#555}
.drawing img{max-width:240px}
"""


def page_html(title: str, body: str) -> str:
    """A whole page; `body` is HTML already."""
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>{body}</body></html>\n"
    )


def lesson_html(
    lesson: model.Lesson, pictures: Sequence[Shown], findings: Sequence[Located]
) -> str:
    """A lesson: its findings, its steps, its facts and what is done at home."""
    parts = [
        f"<h1>{escape(lesson.title)}</h1>",
        f"<p><code>{escape(lesson.id)}</code>, {lesson.minutes} minutes</p>",
        _findings(findings),
    ]
    for number, step in enumerate(lesson.steps):
        parts.append(_step(lesson, number, step, pictures))
    parts.append("<section><h2>Facts</h2>" + _facts(lesson.facts) + "</section>")
    parts.append(
        f"<section><h2>At the end</h2><p>At home: {escape(lesson.at_home)}</p>"
        f"<p>Whom to ask: {escape(lesson.ask)}</p></section>"
    )
    return "".join(parts)


def task_html(task: model.Task, pictures: Sequence[Shown], findings: Sequence[Located]) -> str:
    """A task: each form as a practice, one below the other."""
    parts = [
        f"<h1>{escape(task.title)}</h1>",
        f"<p><code>{escape(task.id)}</code>, task{', with traps' if task.safety else ''}</p>",
        _findings(findings),
    ]
    for letter, form in task.forms.items():
        lesson = lesson_of_form(task, form)
        mine = [shown for shown in pictures if shown[0].lesson == lesson]
        parts.append(f"<h2>Form {escape(letter)}</h2>")
        parts.append(_step(lesson, 0, lesson.steps[0], mine))
    return "".join(parts)


def course_html(course: model.Course, findings: Sequence[Located]) -> str:
    """The head of a course: what it is for, its sources, and what a class is asked."""
    parts = [
        f"<h1>{escape(course.title)}</h1>",
        f"<p><code>{escape(course.id)}</code>, {course.minutes} minutes</p>",
        f"<p>For <code>{escape(', '.join(course.groups))}</code>, on <code>{escape(course.shelf)}</code></p>",
        _findings(findings),
        f"<p><b>{escape(course.goal)}</b></p>",
        _drawing(course.picture),
        "<p>Sources:</p><ul>" + "".join(f"<li>{escape(one)}</li>" for one in course.sources),
        "</ul>",
    ]
    for question in course.questions:
        parts.append(f"<section><h2>Question <code>{escape(question.id)}</code></h2>")
        parts.append(f"<p>Lesson <code>{escape(question.lesson)}</code></p>")
        for letter, form in question.forms.items():
            parts.append(f"<p>{escape(letter)}: <b>{escape(form.text)}</b></p>")
            parts.append(_options(form.options))
        parts.append("</section>")
    return "".join(parts)


def set_html(questions: model.QuestionSet, findings: Sequence[Located]) -> str:
    """A set of questions for contests, each with the facts that carry its answer."""
    parts = [
        f"<h1>{escape(questions.title)}</h1>",
        f"<p><code>{escape(questions.id)}</code>, {len(questions.questions)} questions</p>",
        _findings(findings),
        _drawing(questions.picture),
    ]
    for number, question in enumerate(questions.questions):
        facts = tuple(fact for fact in questions.facts if fact.id in question.facts)
        parts.append(f"<section><h2>{number + 1}. {escape(question.text)}</h2>")
        parts.append(_options(question.options) + _facts(facts) + "</section>")
    return "".join(parts)


def _findings(findings: Sequence[Located]) -> str:
    lines = "".join(
        f'<li class="{finding.severity}">{escape(str(finding))}</li>' for finding in findings
    )
    return f"<ul>{lines}</ul>" if lines else "<p>No findings.</p>"


def _step(lesson: model.Lesson, number: int, step: model.Step, pictures: Sequence[Shown]) -> str:
    shown = "".join(
        _figure(path, shot.caption)
        for shot, paths in pictures
        if shot.step == number
        for path in paths
    )
    heard = "".join(f"<li>{escape(text)}</li>" for text in spoken_texts_of_step(step))
    return (
        f"<section><h2>{number + 1}. {escape(step.title)}"
        f" <small><code>{escape(step.kind)} {escape(step.id)}</code></small></h2>"
        f"<p><b>{escape(step.text)}</b></p>"
        + (f"<p>Listening only: {escape(step.instead)}</p>" if step.instead else "")
        + _drawing(step.picture)
        + "".join(_inside(step))
        + _facts(tuple(fact for fact in lesson.facts if fact.id in step.facts))
        + f"<div>{shown}</div><details><summary>Everything it can say</summary>"
        f"<ol>{heard}</ol></details></section>"
    )


def _inside(step: model.Step) -> Iterator[str]:
    match step:
        case model.Choose() | model.Decide():
            if isinstance(step, model.Decide) and step.genuine:
                yield "<p>Honest twin: going ahead is right.</p>"
            yield _options(step.options)
        case model.Order():
            items = "".join(
                f"<li>{escape(item.text)}{_drawing(item.picture)}</li>" for item in step.items
            )
            yield f"<ol>{items}</ol><p>Why: {escape(step.why)}</p>"
        case model.Match():
            rows = "".join(
                f"<tr><td>{escape(pair.left.text)}{_drawing(pair.left.picture)}</td>"
                f"<td>{escape(pair.right.text)}{_drawing(pair.right.picture)}</td></tr>"
                for pair in step.pairs
            )
            yield f"<table>{rows}</table><p>Why: {escape(step.why)}</p>"
        case model.Type():
            answers = ", ".join(escape(answer) for answer in step.answer)
            yield f"<p>To type: <b>{answers}</b></p><p>Hint: {escape(step.hint)}</p>"
        case model.Practice():
            yield _device(step.device)
        case model.OwnPhone():
            yield "<ol>" + "".join(f"<li>{escape(one)}</li>" for one in step.actions) + "</ol>"
        case model.Watch():
            yield f"<p>Sound: <code>{escape(step.media)}</code></p>"
        case _:  # read has no more than its text and picture
            pass


def _options(options: Sequence[model.Option]) -> str:
    rows = "".join(
        f'<tr class="{"right" if option.right else ""}"><td>{"✓" if option.right else ""}</td>'
        f"<td>{escape(option.text)}{_drawing(option.picture)}</td>"
        f"<td>{escape(option.feedback)}</td></tr>"
        for option in options
    )
    return f"<table><tr><th></th><th>Answer</th><th>Said back</th></tr>{rows}</table>"


def _device(device: model.Device) -> str:
    hints = "".join(f"<li>{escape(hint)}</li>" for hint in device.hints)
    return (
        f"<p>Goal: <code>{escape(', '.join(device.goal))}</code>; genuine:"
        f" <code>{escape(', '.join(device.genuine)) or 'nothing'}</code>; path:"
        f" <code>{escape(' → '.join(device.path))}</code></p><p>Hints:</p><ol>{hints}</ol>"
        + "".join(_screen(screen) for screen in device.screens)
    )


def _screen(screen: model.Screen) -> str:
    rows = "".join(_widget(widget) for widget in screen.widgets)
    address = f" <code>{escape(screen.address)}</code>" if screen.address else ""
    return (
        f"<table><tr><th colspan=4>{escape(screen.title)}"
        f" <code>{escape(screen.kind)} {escape(screen.id)}</code>{address}</th></tr>{rows}</table>"
    )


def _widget(widget: model.Widget) -> str:
    kind, does = _tap(widget)
    shows = [f"when {flag}" for flag in widget.needs] + [f"until {f}" for f in widget.hidden_by]
    return (
        f'<tr class="{kind}"><td><code>{escape(widget.kind)} {escape(widget.id)}</code></td>'
        f"<td>{escape(widget.label)}"
        + (f"<br>{escape(widget.detail)}" if widget.detail else "")
        + _drawing(widget.picture)
        + (f"<br><i>heard: {escape(widget_words(widget))}</i>" if widget.says else "")
        + f"</td><td>{escape('; '.join(shows))}</td><td>{does}</td></tr>"
    )


def _tap(widget: model.Widget) -> tuple[str, str]:
    """A class for its row, and what a touch does."""
    tap = widget.tap
    if tap is None:
        return "", "read aloud"
    leads = [f"→ {tap.goto}"] if tap.goto else []
    leads += [f"sets {flag}" for flag in tap.sets] + [f"clears {flag}" for flag in tap.clears]
    if widget.answer:
        leads.append("typed: " + " or ".join(widget.answer))
    onward = escape("; ".join(leads))
    if tap.trap is not None:
        return "trap", f"TRAP: {escape(trap_words(tap.trap))} {onward}"
    if tap.refuses is not None:
        return "refuses", f"REFUSES: {escape(refused_words(tap.refuses))} {onward}"
    if tap.hint is not None:
        return "hint", f"wrong tap: {escape(tap.hint)} {onward}"
    return "right", onward


def _facts(facts: Sequence[model.Fact]) -> str:
    rows = "".join(
        f"<tr><td>{escape(fact.claim)}</td><td>{escape(fact.source)}</td>"
        f"<td>checked {fact.checked_on}, again by {fact.review_by}</td></tr>"
        for fact in facts
    )
    return f"<table>{rows}</table>" if rows else ""


def _drawing(picture: model.Picture | None) -> str:
    if picture is None:
        return ""
    return (
        f'<figure class="drawing"><img src="{escape(picture.file)}" alt="">'
        f"<figcaption>{escape(picture.says)}</figcaption></figure>"
    )


def _figure(path: str, caption: str) -> str:
    return (
        f'<figure><a href="{escape(path)}"><img src="{escape(path)}" alt=""></a>'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )
