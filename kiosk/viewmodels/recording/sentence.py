"""Recording sentence by sentence: hear the Vietnamese one, speak, hear oneself, keep, go on."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Property, QTimer, Signal, Slot

from content.narration import clip_key
from content.recorded_sound import KEEPABLE, Take, Verdict, seconds_allowed, take_of, wav_of
from kiosk.people.staff import Role
from kiosk.recording.drafts import Kept
from kiosk.recording.errors import NoRoom
from kiosk.recording.going_on import first_missing
from kiosk.recording.heard import ClipsHere
from kiosk.recording.taker import Taker
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.recording.opened import OpenTrack

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

SPARE_SECONDS: Final = 4.0
"""A recording goes on so long behind the longest that can be kept."""
Stage = Literal["ready", "recording", "judging", "taken", "keeping", "done"]


@dataclass(frozen=True, slots=True)
class _InHand:
    """What was just recorded, and where it can be heard."""

    take: Take
    file: Path | None


class RecordSentenceModel(PageModel):
    """One sentence of a part at a time.

    Signals:
        sentenceChanged: another sentence, another stage, or another take.
        levelChanged: how loud it is now.
    """

    pageName = "RecordSentence"
    locks = True
    sentenceChanged = Signal()
    levelChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, role: Role, track: OpenTrack, part_id: str
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._track = track
        self._part = track.part(part_id)
        self._stage: Stage = "ready"
        self._gone = False
        self._in_hand: _InHand | None = None
        self._verdict: Verdict | Literal[""] = ""
        self._folder = tempfile.TemporaryDirectory(prefix="hocso-take-")
        self._files = 0
        self._taker = Taker(self)
        self._taker.heard.connect(self.levelChanged)
        self._taker.lost.connect(self._lost)
        self._taker.full.connect(self._stop)
        self._at = self._begin_at()
        self._show()
        parts.jobs.run(track.draft.place, self._go_on_from)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=sentenceChanged)
    def stage(self) -> str:
        """`ready`, `recording`, `judging`, `taken`, `keeping` or `done`."""
        return self._stage

    @Property(str, notify=sentenceChanged)
    def sentence(self) -> str:
        """The Vietnamese sentence."""
        return self._now

    @Property(str, notify=sentenceChanged)
    def placeText(self) -> str:
        """Which sentence of how many."""
        return self.tr("Câu {0} trên {1}").format(self._at + 1, len(self._part.sentences))

    @Property(bool, notify=sentenceChanged)
    def recorded(self) -> bool:
        """Whether this sentence has a take on the disk."""
        return self._is_recorded

    @Property(bool, notify=sentenceChanged)
    def audible(self) -> bool:
        """Whether there is something of this sentence to be heard."""
        if self._in_hand is not None:
            return self._in_hand.file is not None
        return self._is_recorded

    @Property(bool, notify=sentenceChanged)
    def repeatable(self) -> bool:
        """Whether there is something to be recorded once more."""
        return self._stage == "taken" or (self._stage == "ready" and self._is_recorded)

    @Property(str, notify=sentenceChanged)
    def note(self) -> str:
        """What is to be said of the take."""
        return self._note()

    @Property(bool, notify=sentenceChanged)
    def care(self) -> bool:
        """Whether the note asks to do it again."""
        return self._verdict not in ("", "good")

    @Property(float, notify=levelChanged)
    def level(self) -> float:
        """How loud it is now, 0 to 1."""
        return self._taker.level

    @Property(str, notify=levelChanged)
    def loudness(self) -> str:
        """`none`, `soft`, `good` or `loud`."""
        return self._taker.loudness

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Record, stop, keep, or go on: the one next thing."""
        match self._stage:
            case "ready" if self._is_recorded:
                self._move(1)
            case "ready":
                self.record()
            case "recording":
                self._stop()
            case "taken":
                self._keep_or_again()
            case "done":
                self._routes.record_track(self._role, self._track)

    @Slot()
    def record(self) -> None:
        """Record this sentence, or record it once more."""
        if self._stage in ("ready", "taken"):
            # What the touch itself sounds is over by then.
            QTimer.singleShot(0, self, self._start)

    @Slot()
    def listen(self) -> None:
        """Hear what was recorded."""
        if self._in_hand is not None and self._in_hand.file is not None:
            self._parts.narrator.hear(self._in_hand.file)
        elif self._is_recorded and self._stage == "ready":
            sentence = self._now
            self._parts.jobs.run(lambda: self._track.draft.said(sentence), self._hear_kept)

    @Slot()
    def hearVietnamese(self) -> None:
        """Hear the sentence as it is in Vietnamese."""
        if self._stage in ("ready", "taken"):
            self._parts.narrator.readOne(self._now)

    @Slot()
    def skip(self) -> None:
        """Go to the next sentence; what was not kept is dropped."""
        self._move(1)

    @Slot()
    def previous(self) -> None:
        """Go to the sentence before; what was not kept is dropped."""
        self._move(-1)

    @Slot()
    def back(self) -> None:
        """To the parts; while it records, to the sentence."""
        if self._stage == "recording":
            self._taker.stop()
            self._be_ready()
        else:
            self._routes.record_track(self._role, self._track)

    @Slot()
    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def leave(self) -> None:
        """Nothing is listened to any more; what was not kept is dropped."""
        self._gone = True
        self._taker.stop()
        self._folder.cleanup()
        if self._track.is_heard:
            # From now on with what was kept here.
            self._parts.narrator.set_source(ClipsHere(self._parts.store, self._parts.home))

    def show_recording(self, level: float) -> None:
        """Look as if somebody spoke so loudly, without a microphone."""
        self._stage = "recording"
        self._taker.level, self._taker.loudness = level, "good"
        self._show()
        self.levelChanged.emit()

    def show_take(self, take: Take) -> None:
        """Offer a take as if it had just been recorded."""
        self._judged(_InHand(take, None))

    # --- where it is -------------------------------------------------------------------------

    @property
    def _now(self) -> str:
        return self._part.sentences[self._at]

    @property
    def _is_recorded(self) -> bool:
        return self._now in self._track.recorded

    def _begin_at(self) -> int:
        return first_missing(self._part.sentences, self._track.recorded) or 0

    def _go_on_from(self, key: str) -> None:
        """Behind the sentence that was kept last, where that was in this part."""
        keys = [clip_key(self._track.track.tag, one) for one in self._part.sentences]
        if key in keys and self._stage == "ready":
            at = first_missing(self._part.sentences, self._track.recorded, keys.index(key))
            if at is not None and at != self._at:
                self._at = at
                self._be_ready()

    def _move(self, by: int) -> None:
        if self._stage in ("ready", "taken"):
            self._at = (self._at + by) % len(self._part.sentences)
            self._be_ready()

    def _be_ready(self) -> None:
        self._stage, self._in_hand = "ready", None
        self._verdict = ""
        self._show()

    # --- recording ---------------------------------------------------------------------------

    @Slot()
    def _start(self) -> None:
        if self._gone or self._stage not in ("ready", "taken"):
            return
        self._parts.narrator.stop()
        _, most = seconds_allowed(self._now)
        self._in_hand = None
        if not self._taker.start(most + SPARE_SECONDS):
            self._tell(self.tr("Không thấy micro. Mời cắm micro rồi chạm Thu."))
            return
        self._stage = "recording"
        self.unattended = True
        self._verdict = ""
        self._show()

    @Slot()
    def _lost(self) -> None:
        self._tell(self.tr("Micro bị rút ra. Câu này chưa thu. Cắm lại rồi chạm Thu."))

    @Slot()
    def _stop(self) -> None:
        if self._stage != "recording":
            return
        recorded, sentence = self._taker.stop(), self._now
        self._stage = "judging"
        self._files += 1
        file = Path(self._folder.name) / f"{self._files}.wav"
        self._show()
        self._parts.jobs.run(lambda: _judge(sentence, recorded, file), self._judged)

    def _judged(self, in_hand: _InHand) -> None:
        if self._gone:
            return
        self._in_hand = in_hand
        self._stage = "taken"
        self._verdict = in_hand.take.verdict
        self._show()
        if self._verdict != "good":
            self._parts.narrator.say([self._note()])

    def _note(self) -> str:
        said = {
            "": "",
            "good": self.tr("Thu được rồi. Nghe lại, rồi giữ câu này."),
            "quiet": self.tr("Tiếng hơi nhỏ. Nói gần micro hơn thì rõ hơn."),
            "silent": self.tr("Chưa nghe thấy tiếng. Nói gần micro rồi thu lại."),
            "broken": self.tr("Tiếng to quá nên bị rè. Ngồi xa micro rồi thu lại."),
            "short": self.tr("Câu này ngắn quá. Nói hết câu rồi mới chạm Dừng."),
            "long": self.tr("Câu này dài quá. Mình thu lại nhé."),
        }
        return said[self._verdict]

    def _hear_kept(self, kept: Kept | None) -> None:
        if kept is not None:
            self._parts.narrator.hear(kept.path)

    # --- keeping -----------------------------------------------------------------------------

    def _keep_or_again(self) -> None:
        in_hand, sentence, draft = self._in_hand, self._now, self._track.draft
        if in_hand is None or in_hand.take.verdict not in KEEPABLE:
            self.record()
            return
        self._stage = "keeping"
        self._show()
        samples = in_hand.take.samples
        self._parts.jobs.run(lambda: draft.keep(sentence, samples), self._kept, self._not_kept)

    def _kept(self, _: object) -> None:
        self._track.recorded.add(self._now)
        at = first_missing(self._part.sentences, self._track.recorded, self._at)
        if at is None:
            self._stage, self._in_hand = "done", None
            self._verdict = ""
        else:
            self._at = at
            self._be_ready()
        self.set_frame(savedText=self.tr("Đã lưu ở máy này"))
        if at is None:
            self._show()

    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, NoRoom | OSError):
            raise error
        self._stage = "taken"
        self._show()
        if isinstance(error, NoRoom):
            said = self.tr("Máy sắp đầy. Câu này chưa lưu. Những câu trước vẫn còn.")
        else:
            said = self.tr("Máy chưa lưu được câu này. Những câu trước vẫn còn. Mời thử lại.")
        self.set_frame(fault=said)
        self._parts.narrator.say([said])

    # --- what is shown -----------------------------------------------------------------------

    def _tell(self, fault: str) -> None:
        self._be_ready()
        self.set_frame(fault=fault)
        self._parts.narrator.say([fault])

    def _show(self) -> None:
        self.unattended = self._stage == "recording"
        keepable = self._in_hand is not None and self._in_hand.take.verdict in KEEPABLE
        next_text = {
            "ready": self.tr("Câu sau") if self._is_recorded else self.tr("Thu"),
            "recording": self.tr("Dừng"),
            "taken": self.tr("Giữ câu này") if keepable else self.tr("Thu lại"),
            "done": self.tr("Xong phần này"),
        }.get(self._stage, self.tr("Chờ một chút"))
        self.set_frame(
            heading=self._track.track.title,
            nextText=next_text,
            nextReady=self._stage not in ("judging", "keeping"),
            backText=self.tr("Bỏ câu này") if self._stage == "recording" else self.tr("Quay lại"),
            savedText="",
            fault="",
        )
        if self._stage == "done":
            self.set_sentences([self.tr("Đã thu hết phần này. Cảm ơn người thu tiếng.")])
        elif self._stage == "ready":
            self.set_sentences([self._now])
        self.sentenceChanged.emit()


def _judge(sentence: str, recorded: bytes, file: Path) -> _InHand:
    """On the jobs thread: make a clip of what was heard, and lay it where it can be played."""
    take = take_of(sentence, recorded)
    if not take.samples:
        return _InHand(take, None)
    try:
        file.write_bytes(wav_of(take.samples))
    except OSError:
        return _InHand(take, None)
    return _InHand(take, file)
