"""The command `hocso voice`: one sentence by the voice of this kiosk, and a better one tried first."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kiosk.settings import Settings

SENTENCE = "Chào bà con. Hôm nay là ngày 2/9, mình học dùng VNeID."


@click.command()
@click.argument("sentence", default=SENTENCE)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Keep the WAV here.")
@click.option("--command", help="Try this program: it makes {wav} of {text}, or of its input.")
@click.option("--region", type=click.Choice(["north", "centre", "south"]), help="Try this voice.")
@click.option("--keep", is_flag=True, help="Keep what was tried in settings.json.")
def voice(
    sentence: str, out: Path | None, command: str | None, region: str | None, keep: bool
) -> None:
    """Make the sound of SENTENCE as the kiosk would, and say how long that took.

    Without options it is what settings.json names. A program is never replaced by our own voice
    here: where it fails, that is told, nothing is kept, and the exit code is 1. `--command ""`
    means our own voice again.

    Example: hocso voice --command "piper --model vi.onnx --output_file {wav}" --keep
    """
    import os
    from dataclasses import replace
    from tempfile import TemporaryDirectory

    from content.speech import speakable
    from kiosk.errors import SettingsUnreadable
    from kiosk.paths import paths_of
    from kiosk.settings import VOICES, read_settings, write_settings
    from kiosk.voice.errors import VoiceUnusable

    file = paths_of(os.environ).settings
    try:
        settings = read_settings(file)
    except SettingsUnreadable as error:
        raise click.ClickException(str(error)) from error
    if region is not None:
        names = dict(zip(("north", "centre", "south"), VOICES, strict=True))
        settings = replace(settings, voice=names[region], voice_command="")
    if command is not None:
        settings = replace(settings, voice_command=command)
    words = speakable(sentence)
    click.echo(f"said as: {words}")
    with TemporaryDirectory(prefix="hocso-voice-") as folder:
        made = out or Path(folder) / "sentence.wav"
        began = time.perf_counter()
        try:
            seconds, speaker = _made(words, made, settings.voice_command, settings)
        except VoiceUnusable as error:
            raise click.ClickException(str(error)) from error
    took = time.perf_counter() - began
    click.echo(f"{speaker}: {seconds:.1f} s of sound in {took:.2f} s")
    if keep:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_settings(file, settings)
        click.echo(f"kept in {file}; the kiosk speaks so from its next start")


def _made(words: str, path: Path, command: str, settings: Settings) -> tuple[float, str]:
    """Length of the sound, and who spoke."""
    from kiosk.voice.better import render_by_command
    from kiosk.voice.synthesis import Synthesiser

    if command:
        return render_by_command(command, words, path), command.split(maxsplit=1)[0]
    engine = Synthesiser()
    seconds = engine.render(words, path, voice=settings.voice, rate=settings.speech_rate)
    return seconds, f"{engine.name}, voice {settings.voice}"
