"""What a screen reader is told of a window, and what is wrong with it: through QAccessible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.helpers.touch import walk

Role = QAccessible.Role
PRESSED: Final = frozenset({Role.Button, Role.RadioButton, Role.CheckBox})
TICKED: Final = frozenset({Role.RadioButton, Role.CheckBox})
KNOWN: Final = PRESSED | {
    *(Role.Window, Role.StaticText, Role.Heading, Role.Graphic, Role.ProgressBar),
    *(Role.Indicator, Role.AlertMessage, Role.EditableText, Role.Pane),
}
ROLES: Final = {
    "button": Role.Button,
    "choice": Role.RadioButton,
    "mark": Role.CheckBox,
    "words": Role.StaticText,
}
MOST_OF_A_SIGN: Final = 4
"""Letters of a sign such as 123 or 0/3, that what it stands in says in words."""


@contextmanager
def screen_reader() -> Iterator[None]:
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    try:
        yield
    finally:
        QAccessible.setActive(False)


@dataclass(frozen=True)
class Told:
    """One thing of the tree, as it is told.

    Attributes:
        role, name, value, hint: what is said of it.
        enabled, ticked, focused: its state.
        path: names of what it lies in, outermost first.
        item: what it stands for on the screen, None for the window.
        heard: the interface itself.
    """

    role: QAccessible.Role
    name: str
    value: str
    hint: str
    enabled: bool
    ticked: bool
    focused: bool
    path: tuple[str, ...]
    item: QQuickItem | None
    heard: QAccessibleInterface

    def __str__(self) -> str:
        what = self.item.objectName() if self.item is not None else ""
        kind = self.item.metaObject().className() if self.item is not None else "window"
        return f"{self.role.name} '{self.name}' ({what or kind})"


def told(window: QQuickWindow) -> list[Told]:
    """Everything that is seen, in the order of the tree."""
    return list(_tell(QAccessible.queryAccessibleInterface(window), ()))


def _tell(heard: QAccessibleInterface, path: tuple[str, ...]) -> Iterator[Told]:
    state = heard.state()
    if state.invisible:
        return
    name = heard.text(QAccessible.Text.Name)
    found = heard.object()
    yield Told(
        role=heard.role(),
        name=name,
        value=heard.text(QAccessible.Text.Value),
        hint=heard.text(QAccessible.Text.Description),
        enabled=not state.disabled,
        ticked=bool(state.checked),
        focused=bool(state.focused),
        path=path,
        item=found if isinstance(found, QQuickItem) else None,
        heard=heard,
    )
    for place in range(heard.childCount()):
        child = heard.child(place)
        if child is not None:
            yield from _tell(child, (*path, name))


def plain(words: str) -> str:
    """Words as they are compared: without marks, spaces made one."""
    bare = re.sub(r"<[^>]*>", "", words).replace("&amp;", "&").replace("&lt;", "<")
    bare = bare.replace("%", " phần trăm").replace("\n", " ")
    return re.sub(r"[\s.:,;·“”\"]+", " ", bare).strip().lower()


def unheard(window: QQuickWindow) -> list[str]:
    """Everything that a screen reader is told wrongly, twice, or not at all."""
    tree = told(window)
    by_item = {one.item: one for one in tree if one.item is not None}
    faults = [fault for one in tree if one.item is not None for fault in _faults_of(one)]
    for item in walk(window.contentItem()):
        if item.property("touchable") is True:
            faults += _faults_of_control(item, by_item.get(item))
        elif item.property("takesKeys") is True and item not in by_item:
            faults.append(f"field {item.objectName()} is not told")
        elif item.inherits("QQuickText") and item.property("text"):
            faults += _faults_of_text(item, by_item)
    return faults


def _faults_of(one: Told) -> list[str]:
    assert one.item is not None
    faults = []
    if one.role not in KNOWN:
        faults.append(f"unknown role: {one}")
    if not plain(one.name):
        faults.append(f"says nothing: {one}")
    if "\n" in one.name:
        faults.append(f"a line break in its name: {one}")
    if plain(one.name) and any(plain(one.name) in plain(outer) for outer in one.path[1:]):
        faults.append(f"said already by what it lies in: {one}")
    if one.role is Role.EditableText and one.value != one.item.property("entry").property("text"):
        faults.append(f"value '{one.value}' is not what is written: {one}")
    if one.role is Role.ProgressBar and one.heard.valueInterface() is None:
        faults.append(f"no value: {one}")
    if one.focused != one.item.hasActiveFocus():
        faults.append(f"focus is told as {one.focused}: {one}")
    return faults


def _faults_of_control(item: QQuickItem, one: Told | None) -> list[str]:
    name = item.objectName() or item.metaObject().className()
    if one is None:
        # Something that is not there for anybody keeps its place, such as a pad's empty corner.
        return [] if not item.isEnabled() and item.opacity() == 0 else [f"not told: {name}"]
    faults = []
    wanted = ROLES.get(str(item.property("sort") or "button"))
    if one.role is not wanted:
        faults.append(f"is told as {one.role.name}, not {wanted}: {one}")
    if one.enabled != item.isEnabled():
        faults.append(f"is told as {'' if one.enabled else 'not '}enabled: {one}")
    if one.ticked != (one.role in TICKED and bool(item.property("ticked"))):
        faults.append(f"is told as {'' if one.ticked else 'not '}ticked: {one}")
    if re.search(r", (nút|phím)$", one.name):
        faults.append(f"says twice what it is: {one}")
    return faults


def _faults_of_text(item: QQuickItem, by_item: dict[QQuickItem, Told]) -> list[str]:
    """A text is told by itself, or by something that it stands in, in words or by its parts."""
    if item in by_item:
        return []
    words = plain(str(item.property("text")))
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        one = by_item.get(above)
        if one is not None and (words in _all_of(one) or len(words) <= MOST_OF_A_SIGN):
            return []
        if above.property("takesKeys") is True:
            # Its value is what is written, its name what it asks for: looked at there.
            return []
        if one is not None and one.role in PRESSED:
            return [f"'{words}' is seen in it, not told: {one}"]
        above = above.parentItem()
    return [f"'{words}' is seen, not told"]


def _all_of(one: Told) -> str:
    return plain(f"{one.name} {one.hint} {one.value}")


def press(window: QQuickWindow, name: str) -> None:
    """Press by the screen reader what has this objectName."""
    found = child_named(window, name)
    actions = found.heard.actionInterface()
    assert actions is not None, f"{found} has no actions"
    actions.doAction("Press")


def child_named(window: QQuickWindow, name: str) -> Told:
    """What has this objectName, as it is told."""
    return next(one for one in told(window) if one.item and one.item.objectName() == name)
