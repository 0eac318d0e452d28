"""The recovery code, shown once the PIN is set, until somebody has it on paper."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people.spelling import spelled
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError
from sync.recovery_code import groups_of, new_code, note_copied, recovery_code

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

CHOICES: Final = 4


class RecoveryCodeModel(PageModel):
    """The code in groups; then one of its groups is to be found again among others.

    It is read aloud only when asked for: a hall may be full of people.

    Args:
        done: where it leads, copied or not; to the cards of staff when not said.

    Signals:
        codeChanged: the code is there, or another stage.
    """

    pageName = "RecoveryCode"
    readsItself = False
    codeChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        *,
        dice: random.Random | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._done = done
        self._parts = parts
        self._home = parts.home
        self._dice = dice or random.SystemRandom()
        self._groups: tuple[str, ...] = ()
        self._stage = "show"
        self._asked = 0
        self._options: list[str] = []
        self.set_frame(heading=self.tr("Mã khôi phục của máy"), nextReady=False)
        parts.jobs.run(lambda: recovery_code(self._home), self._made, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=codeChanged)
    def stage(self) -> str:
        """`show` or `ask`."""
        return self._stage

    @Property(list, notify=codeChanged)
    def groups(self) -> list[dict[str, str]]:
        """The code: text of each group, and how it is said."""
        return [
            {"text": group, "said": self._said(at, group)} for at, group in enumerate(self._groups)
        ]

    @Property(list, notify=codeChanged)
    def options(self) -> list[dict[str, str]]:
        """The groups to choose from: text, and how it is said."""
        return [{"text": one, "said": spelled(one)} for one in self._options]

    @Property(list, notify=codeChanged)
    def words(self) -> list[str]:
        """What stands beside the code, without the code."""
        return (
            self.said[: -len(self._groups)] if self._stage == "show" and self._groups else self.said
        )

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, group: str) -> None:
        """The group that stands on the paper, by the one who copied."""
        if self._stage != "ask":
            return
        if group != self._groups[self._asked]:
            self._show(self.tr("Chưa khớp. Mời xem lại giấy."))
            return
        self._parts.jobs.run(
            lambda: note_copied(self._home), lambda _: self._inside(), self._failed
        )

    def next(self) -> None:
        """It is copied, says the person: one group is asked for."""
        if self._stage == "show" and self._groups:
            self._ask()

    def back(self) -> None:
        """Later; it is shown again at the next entry. Or once more to the code."""
        if self._stage == "ask":
            self._show()
        else:
            self._inside()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def lock(self) -> bool:
        """At the end of set-up nobody waits for a touch: the code does not stay on the screen."""
        if self._done is None:
            return False
        self._done()
        return True

    # --- inside ------------------------------------------------------------------------------

    def _said(self, at: int, group: str) -> str:
        return self.tr("Nhóm {0}: {1}.").format(at + 1, spelled(group))

    def _made(self, code: str) -> None:
        self._groups = groups_of(code)
        self._show()

    def _show(self, first: str = "") -> None:
        self._stage = "show"
        self.set_frame(
            nextText=self.tr("Tôi đã chép lại"), nextReady=True, backText=self.tr("Để sau")
        )
        self.set_sentences(
            [
                *([first] if first else []),
                self.tr("Mời chép mã này ra giấy."),
                self.tr("Cất giấy ở ủy ban xã, đừng để cạnh máy."),
                self.tr("Quên mã PIN hoặc máy hỏng thì dùng giấy này."),
                *[self._said(at, group) for at, group in enumerate(self._groups)],
            ]
        )
        self.codeChanged.emit()

    def _ask(self) -> None:
        self._stage = "ask"
        # The last group is shorter than the others and would stand out.
        whole = self._groups[:-1]
        self._asked = self._dice.randrange(len(whole))
        others: set[str] = set()
        while len(others) < CHOICES - 1:
            others.add(self._dice.choice(groups_of(new_code())[:-1]))
            others -= set(whole)
        self._options = [whole[self._asked], *sorted(others)]
        self._dice.shuffle(self._options)
        self.set_frame(nextText="", backText=self.tr("Quay lại"))
        self.set_sentences(
            [self.tr("Trên giấy, nhóm thứ {0} là nhóm nào?").format(self._asked + 1)]
        )
        self.codeChanged.emit()

    def _inside(self) -> None:
        if self._done is None:
            self._routes.staff_home("technician")
        else:
            self._done()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | OSError):
            raise error
        self.set_frame(fault=NOT_SAVING)
