"""`hocso screens`: every screen as a PNG, painted by the same program without a display."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from kiosk.errors import KioskError, ScreenUnusable
from kiosk.paths import VARIABLE, paths_of
from kiosk.run_command import parse_size
from kiosk.session.guide import guide_pages

SOURCES = Path(__file__).parent.parent / "content" / "packs"
PACKS = ("co-ban", "nguoi-huong-dan", "cuoc-thi")
"""What every kiosk has; the template for a province's own questions is not among them."""


@click.command()
@click.argument("out_dir", type=click.Path(file_okay=False, path_type=Path))
@click.option("--size", default="1280x800", show_default=True, metavar="WIDTHxHEIGHT")
@click.option("--only", default="", metavar="NAME", help="Only screens whose name holds this.")
@click.option("--guide", is_flag=True, help="Only screens that the volunteer's guide shows.")
@click.option("--width", default=0, metavar="PIXELS", help="Save the pictures this wide.")
def screens(out_dir: Path, size: str, only: str, guide: bool, width: int) -> None:
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
            for name in _paint(Path(home), out_dir, wanted, _chosen(only, guide=guide), width):
                click.echo(name)
        except KioskError as error:
            raise click.ClickException(str(error)) from error


def _chosen(only: str, *, guide: bool) -> Callable[[str], bool]:
    shown = {page.screen for page in guide_pages()}
    return lambda name: only in name and (not guide or name in shown)


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
    for name in PACKS:
        carry_out("build", SOURCES / name, "--out", out)
        built = next(out.glob(f"{name}-*.hocso"))
        carry_out("sign", built, "--key", keys / "content.key", "--trust", keys)
        carry_out("install", built, "--root", keys / "root.json", "--home", home)


def _paint(
    home: Path, out_dir: Path, size: tuple[int, int], chosen: Callable[[str], bool], width: int
) -> list[str]:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from kiosk.scenes import SCENES
    from kiosk.startup import start_kiosk
    from kiosk.still import PATIENCE_MS, go_as, settle, show_as, silent_voice

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
            go_as(kiosk, scene)
            settle(kiosk, PATIENCE_MS)
            if chosen(scene.name):
                path = out_dir / f"{scene.name}.png"
                picture = kiosk.window.grabWindow()
                if width:
                    smooth = Qt.TransformationMode.SmoothTransformation
                    picture = picture.scaledToWidth(width, smooth)
                if not picture.save(str(path)):
                    raise ScreenUnusable(f"{path} cannot be written")
                painted.append(path.name)
    finally:
        kiosk.close()
        del application
    return painted
