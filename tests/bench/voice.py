"""Tap to first sound, heard on a null sink, beside espeak-ng alone.

Budget: 150 ms recorded or cached, 400 ms synthesised (product.md). The sink's own delay is part
of what is measured. Run by `make bench`, or alone: `python -m tests.bench.voice`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from content.authoring.narrate import opus_encoder
from content.speech import speakable
from tests.helpers.null_sink import NullSink, missing_programs, null_sink
from tests.helpers.speaking_kiosk import SpeakingKiosk

ROUNDS = 8
BUDGETS_MS = {
    "first sentence, new worker": 400,
    "synthesised": 400,
    "cached": 150,
    "recorded": 150,
}
SENTENCES = tuple(f"Chạm vào hình số {number} để mở." for number in range(1, ROUNDS + 1))


def first_sounds(kiosk: SpeakingKiosk, sink: NullSink, sentences: tuple[str, ...]) -> list[float]:
    """Milliseconds from each tap to its first audible sample."""
    found = []
    for sentence in sentences:
        # The recording lags a little, so the time found is rather too long than too short.
        tapped = sink.seconds
        kiosk.tell("readOne", sentence)
        kiosk.until(lambda state: state["finished"])
        found.append(sink.bursts(since=tapped)[0].start * 1000)
    return found


def espeak_alone(folder: Path) -> float:
    """Milliseconds that the espeak-ng program takes for one of the sentences; the middle one."""
    taken = []
    for sentence in SENTENCES:
        before = time.perf_counter()
        subprocess.run(
            ["espeak-ng", "-v", "vi", "-w", str(folder / "alone.wav"), speakable(sentence)],
            check=True,
        )
        taken.append((time.perf_counter() - before) * 1000)
    return statistics.median(taken)


def measure(folder: Path, sink: NullSink) -> dict[str, list[float]]:
    """Milliseconds from tap to sound, by kind."""
    with SpeakingKiosk(folder, sink.address) as kiosk:
        first = first_sounds(kiosk, sink, ("Chào bà con.",))
        synthesised = first_sounds(kiosk, sink, SENTENCES)
        cached = first_sounds(kiosk, sink, SENTENCES)
    clips = {"vi": recorded_clips(folder)}
    with SpeakingKiosk(folder, sink.address, clips=clips, worker=["/bin/false"]) as kiosk:
        first_sounds(kiosk, sink, SENTENCES[:1])
        recorded = first_sounds(kiosk, sink, SENTENCES[1:])
    return {
        "first sentence, new worker": first,
        "synthesised": synthesised,
        "cached": cached,
        "recorded": recorded,
    }


def recorded_clips(folder: Path) -> dict[str, str]:
    """A clip of each sentence as packs bring it: Opus where this machine can make it, else WAV."""
    made = {}
    for number, sentence in enumerate(SENTENCES):
        wav = folder / f"{number}.wav"
        words = speakable(sentence)
        subprocess.run(["espeak-ng", "-v", "vi", "-w", str(wav), words], check=True)
        encode = opus_encoder()
        made[sentence] = str(encode(wav, folder / str(number)) if encode else wav)
    return made


def main() -> int:
    """Print the table; 1 when over budget, 0 when within or not measurable here."""
    missing = missing_programs()
    if missing:
        print(f"voice: SKIPPED, not installed: {', '.join(missing)}")
        return 0
    with tempfile.TemporaryDirectory(prefix="ear-") as name, null_sink(Path(name)) as sink:
        alone = espeak_alone(Path(name))
        found = measure(Path(name), sink)
    print(f"espeak-ng alone: {alone:.0f} ms for a sentence, without playing it")
    over = False
    for kind, times in found.items():
        middle, worst = statistics.median(times), max(times)
        over |= middle > BUDGETS_MS[kind]
        print(
            f"tap to first sound, {kind}: {middle:.0f} ms (worst {worst:.0f}), "
            f"{middle / alone:.1f} times espeak-ng alone, budget {BUDGETS_MS[kind]} ms"
        )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
