"""`hocso screens`: every screen as a PNG, painted by the same program without a display."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import click

from kiosk.errors import KioskError, ScreenUnusable
from kiosk.paths import VARIABLE, paths_of
from kiosk.run_command import parse_size

SOURCES = Path(__file__).parent.parent / "content" / "packs" / "co-ban"


@click.command()
@click.argument("out_dir", type=click.Path(file_okay=False, path_type=Path))
@click.option("--size", default="1280x800", show_default=True, metavar="WIDTHxHEIGHT")
@click.option("--only", default="", metavar="NAME", help="Only screens whose name holds this.")
def screens(out_dir: Path, size: str, only: str) -> None:
    """Render every screen into OUT_DIR.

    Uses the packs that are installed here, else builds the ones in the sources. Needs no display
    and changes nothing in HOCSO_HOME.

    Example: hocso screens /tmp/shots --size 800x1280
    """
    wanted = parse_size(size)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    library = paths_of(os.environ).library
    with tempfile.TemporaryDirectory(prefix="hocso-") as home:
        # Pages that look at the data folder find the one of these pictures.
        os.environ[VARIABLE] = home
        if library.is_dir():
            shutil.copytree(library, Path(home) / "library")
        else:
            _build(Path(home))
        try:
            for name in _paint(Path(home), out_dir, wanted, only):
                click.echo(name)
        except KioskError as error:
            raise click.ClickException(str(error)) from error


def _build(home: Path) -> None:
    """Build, sign and install the lessons of the sources, with a key of a minute."""
    from content.commands import pack

    if not SOURCES.is_dir():
        raise click.ClickException("no pack is installed: hocso pack install PACK")
    keys, out = home / "new-keys", home / "new-pack"
    out.mkdir()

    def carry_out(*words: object) -> None:
        pack.main([str(word) for word in words], standalone_mode=False)

    carry_out("keygen", "--development", keys)
    carry_out("build", SOURCES, "--out", out)
    built = next(out.glob("*.hocso"))
    carry_out("sign", built, "--key", keys / "content.key", "--trust", keys)
    carry_out("install", built, "--root", keys / "root.json", "--home", home)


def _paint(home: Path, out_dir: Path, size: tuple[int, int], only: str) -> list[str]:
    from PySide6.QtGui import QGuiApplication

    from kiosk.scenes import SCENES
    from kiosk.startup import start_kiosk
    from kiosk.still import PATIENCE_MS, settle, show_as, silent_voice

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    out_dir.mkdir(parents=True, exist_ok=True)
    painted = []
    try:
        if not kiosk.parts.store.courses():
            raise ScreenUnusable("the library holds no course: hocso pack install PACK")
        kiosk.window.resize(*size)
        for scene in SCENES:
            show_as(kiosk.parts.display, scene.text_scale, contrast=scene.contrast)
            scene.go(kiosk)
            settle(kiosk, PATIENCE_MS)
            if only in scene.name:
                path = out_dir / f"{scene.name}.png"
                if not kiosk.window.grabWindow().save(str(path)):
                    raise ScreenUnusable(f"{path} cannot be written")
                painted.append(path.name)
    finally:
        kiosk.close()
        del application
    return painted
