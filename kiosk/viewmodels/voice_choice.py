"""The technician's page "Giọng đọc": north, centre or south, or the better voice that was set up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.errors import SettingsUnreadable
from kiosk.paths import Paths
from kiosk.settings import VOICES, Settings, read_settings, write_settings
from kiosk.viewmodels.page import PageModel
from kiosk.voice.clips import VoiceSettings

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

BETTER: Final = "better"
"""Name of the card of the program that `voice_command` names."""


class VoiceChoiceModel(PageModel):
    """A voice is tried, heard and kept; until it is kept, the one before it stays.

    Signals:
        voiceChanged: another stage, or something was kept.
    """

    pageName = "VoiceChoice"
    locks = True
    voiceChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._file: Path = Paths(parts.home).settings
        self._settings: Settings = parts.settings
        self._command = parts.settings.voice_command
        self._tried = ""
        parts.jobs.run(lambda: read_settings(self._file), self._read, self._not_kept)
        self._list()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=voiceChanged)
    def stage(self) -> str:
        """`list` or `asking`."""
        return "asking" if self._tried else "list"

    @Property(list, notify=voiceChanged)
    def voices(self) -> list[dict[str, object]]:
        """Cards: name, text, detail, chosen."""
        return [
            {
                "name": name,
                "text": self._called(name),
                "detail": self.tr("Đang dùng") if name == self._chosen() else "",
                "chosen": name == self._chosen(),
            }
            for name in self._names()
        ]

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, name: str) -> None:
        """Let this voice say a sentence."""
        if not self._tried and (name in VOICES or (name == BETTER and self._command)):
            self._tried = name
            self._parts.narrator.set_voice(_spoken_by(self._wanted(name)))
            self.set_frame(heading=self._called(name), nextText="")
            self.say_again(
                [
                    self.tr("Chào bà con. Hôm nay là ngày 2/9, mình học dùng VNeID."),
                    self.tr("Giữ giọng này không?"),
                ]
            )
            self.voiceChanged.emit()

    @Slot()
    def keep(self) -> None:
        """Speak so from now on."""
        if self._tried:
            wanted, self._tried = self._wanted(self._tried), ""
            self._keep(wanted)

    @Slot()
    def another(self) -> None:
        """Speak as before; back to the list."""
        if self._tried:
            self._take_back()
            self._list()

    def back(self) -> None:
        """To the list; from there to the cards of staff."""
        if self._tried:
            self.another()
        else:
            self._routes.staff_home("technician")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def leave(self) -> None:
        """What was only tried is not used."""
        if self._tried:
            self._take_back()

    # --- inside ------------------------------------------------------------------------------

    def _names(self) -> tuple[str, ...]:
        return (*((BETTER,) if self._command else ()), *VOICES)

    def _chosen(self) -> str:
        return BETTER if self._settings.voice_command else self._settings.voice

    def _wanted(self, name: str) -> Settings:
        if name == BETTER:
            return replace(self._settings, voice_command=self._command)
        return replace(self._settings, voice=name, voice_command="")

    def _called(self, name: str) -> str:
        return {
            "vi": self.tr("Giọng miền Bắc"),
            "vi-vn-x-central": self.tr("Giọng miền Trung"),
            "vi-vn-x-south": self.tr("Giọng miền Nam"),
            BETTER: self.tr("Giọng cài thêm"),
        }[name]

    def _take_back(self) -> None:
        self._tried = ""
        self._parts.narrator.set_voice(_spoken_by(self._settings))

    def _list(self) -> None:
        self.set_frame(heading=self.tr("Giọng đọc"), nextText="")
        self.set_sentences(
            [
                self.tr("Chạm vào giọng để nghe thử."),
                *(self._called(name) for name in self._names()),
            ]
        )
        self.voiceChanged.emit()

    @Slot(object)
    def _read(self, settings: Settings) -> None:
        self._settings = settings
        # Kept as long as the page is open, so that a region that was only tried out costs nothing.
        self._command = settings.voice_command or self._command
        if not self._tried:
            self._list()

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self._list()

        def write() -> None:
            # What else stands in the file is the technician's, and newer than what start-up read.
            now = read_settings(self._file)
            write_settings(
                self._file,
                replace(now, voice=settings.voice, voice_command=settings.voice_command),
            )

        def kept(_: None) -> None:
            self.say_again([self.tr("Đã lưu. Từ giờ máy đọc bằng giọng này.")])

        self._parts.jobs.run(write, kept, self._not_kept)

    @Slot(object)
    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, SettingsUnreadable | OSError):
            raise error
        self.say_again([self.tr("Chưa lưu được. Tắt máy thì mất lựa chọn này.")])


def _spoken_by(settings: Settings) -> VoiceSettings:
    return VoiceSettings(
        voice=settings.voice, rate=settings.speech_rate, command=settings.voice_command
    )
