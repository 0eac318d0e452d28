"""Gives the samples of a recorded clip, whatever it is packed in; waits, so off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from content.broadcast_sound import RATE
from kiosk.voice.errors import VoiceUnusable


def samples_of(path: Path) -> bytes:
    """The sound of a file, 16-bit mono at `content.broadcast_sound.RATE`.

    Raises:
        VoiceUnusable: it cannot be read, or holds no sound that this machine knows.
    """
    # QtMultimedia is loaded at the first sound, not at start.
    from PySide6.QtCore import QEventLoop, QTimer, QUrl
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    loop, decoder, found = QEventLoop(), QAudioDecoder(), bytearray()
    decoder.setAudioFormat(wanted)
    decoder.setSource(QUrl.fromLocalFile(str(path)))

    def take() -> None:
        while decoder.bufferAvailable():
            buffer = decoder.read()
            found.extend(bytes(buffer.constData())[: buffer.byteCount()])

    def fail(_: object) -> None:
        loop.quit()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(loop.quit)
    decoder.error[QAudioDecoder.Error].connect(fail)  # type: ignore[index]  # overloaded in the stubs
    QTimer.singleShot(0, decoder.start)
    loop.exec()
    if not found:
        raise VoiceUnusable(f"{path.name} holds no sound: {decoder.errorString()}")
    return bytes(found)


def recorded_samples(path: Path) -> bytes:
    """The same where no kiosk runs, for commands.

    Raises:
        content.authoring.narrate.VoiceUnusable: it holds no sound.
    """
    from PySide6.QtCore import QCoreApplication

    from content.authoring import narrate

    application = QCoreApplication.instance() or QCoreApplication([])
    try:
        return samples_of(path)
    except VoiceUnusable as error:
        raise narrate.VoiceUnusable(str(error)) from error
    finally:
        del application
