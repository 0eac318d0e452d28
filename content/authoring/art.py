"""Pictures and sound of an author's folder: there, of the kind their name says, and harmless.

A picture is drawn by Qt's SVG renderer (SVG Tiny 1.2), offline and without any effect; so a
drawing with scripts, references to elsewhere, style sheets, masks, clips or filters is refused
here, where its author can still change it. https://www.w3.org/TR/SVGTiny12/
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from content.limits import LIMITS

Fault = tuple[int, str, str]
"""Line in the file, what is the matter, what to do."""

SHAPES = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "linearGradient",
        "radialGradient",
        "stop",
        "defs",
        "use",
        "title",
        "desc",
        "metadata",
        "text",
        "tspan",
    ]
)
UNSUPPORTED = frozenset({"mask", "clip-path", "filter", "mix-blend-mode"})
_SVG = "http://www.w3.org/2000/svg"

_HEADS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".webp": (b"RIFF",),
    ".opus": (b"OggS",),
    ".ogg": (b"OggS",),
    ".wav": (b"RIFF",),
    ".webm": (b"\x1aE\xdf\xa3",),
}
CEILINGS = {
    **dict.fromkeys((".svg", ".png", ".webp"), LIMITS.picture_bytes),
    **dict.fromkeys((".opus", ".ogg", ".wav"), LIMITS.sound_bytes),
    ".webm": LIMITS.video_bytes,
}
"""Every kind of file a pack may carry, by its ending, and how big one may be (bytes)."""


def file_faults(path: Path) -> Iterator[Fault]:
    """Why a picture or sound cannot go into a pack.

    Raises:
        OSError: the file cannot be read.
    """
    ending = path.suffix
    if ending not in CEILINGS:
        yield 1, f"a pack carries no “{ending}” files", f"use one of {', '.join(CEILINGS)}"
        return
    size = path.stat().st_size
    if size > CEILINGS[ending]:
        yield 1, f"{size} bytes, at most {CEILINGS[ending]}", "make it smaller"
        return
    data = path.read_bytes()
    if ending == ".svg":
        yield from svg_faults(data)
    elif not data.startswith(_HEADS[ending]):
        yield 1, f"this is no {ending[1:]} file", "save it again in the kind its name says"


def svg_faults(data: bytes) -> Iterator[Fault]:
    """Why a drawing cannot be shown on the kiosk; empty for a sound one."""
    found: list[Fault] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def start(name: str, attributes: dict[str, str]) -> None:
        line = parser.CurrentLineNumber
        if not seen and name != f"{_SVG} svg":
            found.append((line, "this is no SVG drawing", "begin with <svg>"))
        elif not seen and "viewBox" not in attributes:
            found.append((line, "the drawing has no viewBox", 'add viewBox="0 0 width height"'))
        seen.append(name)
        found.extend(_element_faults(line, name, attributes))

    def doctype(*_: object) -> None:
        line = parser.CurrentLineNumber
        found.append((line, "a DOCTYPE", "take it out; nothing may be defined there"))

    def instruction(target: str, _data: str) -> None:
        line = parser.CurrentLineNumber
        found.append((line, f"an instruction <?{target}?>", "take it out"))

    seen: list[str] = []
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003  the last piece
    except expat.ExpatError as fault:
        found.append((fault.lineno, f"this is not XML: {fault}", "save the drawing again"))
    yield from found


def _element_faults(line: int, name: str, attributes: dict[str, str]) -> Iterator[Fault]:
    space, _, local = name.rpartition(" ")
    if space != _SVG or local not in SHAPES:
        yield line, f"<{local}> is not drawn by the kiosk", "draw it with shapes and paths"
    for full, value in attributes.items():
        attribute = full.rpartition(" ")[2]
        if attribute.startswith("on"):
            yield line, f"a script ({attribute})", "take it out"
        elif attribute in UNSUPPORTED:
            yield line, f"{attribute} is not drawn by the kiosk", "draw the visible part only"
        elif attribute in {"style", "class"}:
            yield line, f"a style ({attribute})", "write fill, stroke … as attributes"
        elif _points_away(attribute, value):
            yield line, f"a reference to elsewhere ({value[:40]})", "draw it in this file"


def _points_away(attribute: str, value: str) -> bool:
    if attribute == "href":
        return not value.startswith("#")
    return "url(" in value and not value.replace(" ", "").startswith("url(#")
