"""The technician's page "Loa": what the kiosk is heard through, how loud, and with which tones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.errors import SettingsUnreadable
from kiosk.paths import Paths
from kiosk.settings import Settings, read_settings, write_settings
from kiosk.viewmodels.page import PageModel
from kiosk.voice.outputs import Output

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

OWN: Final = "own"
"""Name of the card that leaves the choice to the machine."""
PERCENT_STEP: Final = 10
LEAST_PERCENT: Final = 20
MOST_PERCENT: Final = 100


class SoundModel(PageModel):
    """An output is tried, heard, and kept; what was tried and not heard is not used.

    Signals:
        soundChanged: other outputs, another stage, or something was kept.
    """

    pageName = "Sound"
    locks = True
    soundChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._file: Path = Paths(parts.home).settings
        self._settings: Settings = parts.settings
        self._tried: str | None = None
        self._outputs: tuple[Output, ...] = ()
        self._given = False
        parts.narrator.changed.connect(self._look)
        self._look()
        parts.jobs.run(lambda: read_settings(self._file), self._read, self._not_kept)
        self._list()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=soundChanged)
    def stage(self) -> str:
        """`list` or `asking`."""
        return "list" if self._tried is None else "asking"

    @Property(list, notify=soundChanged)
    def outputs(self) -> list[dict[str, object]]:
        """Cards: name, text, detail, chosen, care (chosen, and not there)."""
        chosen = self._settings.sound_output
        cards: list[dict[str, object]] = [
            _card(OWN, self.tr("Để máy tự chọn"), "", chosen=chosen == "")
        ]
        cards += [
            _card(one.id, one.name, "", chosen=one.answers_to(chosen)) for one in self._outputs
        ]
        if chosen and not any(one["chosen"] for one in cards):
            cards.append(_card(chosen, chosen, self.tr("Chưa thấy. Mời cắm lại."), chosen=True))
            cards[-1]["care"] = True
        for card in cards:
            if card["chosen"] and not card["care"]:
                card["detail"] = self.tr("Đang dùng")
        return cards

    @Property(int, notify=soundChanged)
    def volume(self) -> int:
        """How loud a visit begins, in percent."""
        return round(self._settings.volume * 100)

    @Property(bool, notify=soundChanged)
    def tones(self) -> bool:
        """Whether right, not yet right and next are heard as tones."""
        return self._settings.tones

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def toggleTones(self) -> None:
        """Tones before the words, or the words alone; heard at once."""
        on = not self._settings.tones
        self._parts.narrator.set_tones(on=on)
        told = (
            self.tr("Đã lưu. Có tiếng báo trước lời đọc.")
            if on
            else self.tr("Đã lưu. Chỉ có lời đọc.")
        )
        self._keep(replace(self._settings, tones=on), told)

    @Slot(str)
    def take(self, name: str) -> None:
        """Let a sentence be heard through this one."""
        known = {OWN, *(one.id for one in self._outputs)}
        if self._tried is None and name in known:
            self._tried = "" if name == OWN else name
            self._parts.narrator.set_output(self._tried)
            self.set_frame(heading=self._called(self._tried), nextText="")
            self.say_again(
                [self.tr("Bà con nghe câu này có rõ không?"), self.tr("Có nghe thấy không?")]
            )
            self.soundChanged.emit()

    @Slot()
    def heard(self) -> None:
        """Use it from now on."""
        if self._tried is not None:
            chosen, self._tried = self._tried, None
            self._keep(
                replace(self._settings, sound_output=chosen),
                self.tr("Đã lưu. Từ giờ máy dùng loa này."),
            )

    @Slot()
    def notHeard(self) -> None:
        """Be heard through what it was before."""
        if self._tried is not None:
            self._take_back()
            self._list()
            self.say_again([self.tr("Máy dùng lại loa cũ. Mời thử loa khác.")])

    @Slot(int)
    def setVolume(self, percent: int) -> None:
        """Begin each visit as loud as this, and be as loud now."""
        percent = max(LEAST_PERCENT, min(MOST_PERCENT, percent))
        if percent != round(self._settings.volume * 100):
            self._parts.display.begin_at(percent / 100)
            self._keep(replace(self._settings, volume=percent / 100))
            self._parts.narrator.readOne(self.tr("Bà con nghe câu này có rõ không?"))

    def back(self) -> None:
        """To the list; from there to the cards of staff."""
        if self._tried is not None:
            self._take_back()
            self._list()
        else:
            self._routes.staff_home("technician")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def leave(self) -> None:
        """What was only tried is not used."""
        self._parts.narrator.changed.disconnect(self._look)
        if self._tried is not None:
            self._take_back()

    def show(self, outputs: tuple[Output, ...], chosen: str = "") -> None:
        """List these outputs instead of the machine's."""
        self._given = True
        self._outputs = outputs
        self._settings = replace(self._settings, sound_output=chosen)
        self._list()

    # --- inside ------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        if self._given:
            return
        outputs = self._parts.narrator.outputs()
        if outputs != self._outputs:
            self._outputs = outputs
            self.soundChanged.emit()
            if self._tried is None:
                self._list()

    def _read(self, settings: Settings) -> None:
        if not self._given:
            self._settings = settings
            self.soundChanged.emit()

    def _take_back(self) -> None:
        self._tried = None
        self._parts.narrator.set_output(self._settings.sound_output)

    def _keep(self, settings: Settings, told: str = "") -> None:
        """Write it, and say so once it is written."""
        self._settings = settings
        self._list()

        def write() -> None:
            # What else stands in the file is the technician's, and newer than what start-up read.
            now = read_settings(self._file)
            chosen = replace(
                now,
                sound_output=settings.sound_output,
                volume=settings.volume,
                tones=settings.tones,
            )
            write_settings(self._file, chosen)

        def kept(_: None) -> None:
            if told:
                self._parts.narrator.cue("right")
                self.say_again([told])

        self._parts.jobs.run(write, kept, self._not_kept)

    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, SettingsUnreadable | OSError):
            raise error
        self.say_again([self.tr("Chưa lưu được. Tắt máy thì mất lựa chọn này.")])

    def _called(self, chosen: str) -> str:
        names = [one.name for one in self._outputs if one.answers_to(chosen)]
        return names[0] if names else self.tr("Để máy tự chọn")

    def _list(self) -> None:
        self.set_frame(heading=self.tr("Loa"), nextText="")
        if self._outputs:
            said = [self.tr("Chạm vào loa để nghe thử."), *(one.name for one in self._outputs)]
        else:
            said = [self.tr("Không thấy loa. Cắm loa rồi thử lại.")]
        self.set_sentences(said)
        self.soundChanged.emit()


def _card(name: str, text: str, detail: str, *, chosen: bool) -> dict[str, object]:
    return {"name": name, "text": text, "detail": detail, "chosen": chosen, "care": False}
