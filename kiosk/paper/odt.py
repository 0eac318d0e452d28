"""A document as OpenDocument text (ISO/IEC 26300): what Word, LibreOffice and Google Docs open to edit.

Written here and not by QTextDocumentWriter, which keeps one paragraph of a table's cell only, and
knows neither the size of the page nor the lines of a table. The same document gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from kiosk.paper.document import (
    MARGINS_MM,
    SHAPES,
    Beside,
    Document,
    Figures,
    Look,
    Para,
    Piece,
    Shape,
    look_of_cell,
)

FAMILY: Final = "Times New Roman"
"""The typeface of administrative papers, which every office has."""
MIMETYPE: Final = "application/vnd.oasis.opendocument.text"
CONTENT_MM: Final = 210 - MARGINS_MM[1] - MARGINS_MM[3]
_SPACES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "meta": "meta",
        "manifest": "manifest",
    }.items()
)
_DC: Final = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def odt_file(document: Document, title: str) -> bytes:
    """The bytes of an `.odt`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # By the standard the first file, and not compressed.
        _add(archive, "mimetype", MIMETYPE, zipfile.ZIP_STORED)
        _add(archive, "content.xml", _content(document))
        _add(archive, "styles.xml", _styles())
        _add(archive, "meta.xml", _meta(title))
        _add(archive, "META-INF/manifest.xml", _manifest())
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
    archive.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode(), compress_type=how)


# --- what is said --------------------------------------------------------------------------------


def _content(document: Document) -> str:
    widths = dict.fromkeys(width for piece in document for width in _widths(piece))
    columns = "".join(
        f'<style:style style:name="w{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{CONTENT_MM * width / 100:.2f}mm"/>'
        "</style:style>"
        for width in widths
    )
    body = "".join(part for piece in document for part in _piece(piece))
    return _root("document-content", (
        f"<office:automatic-styles>{columns}{_table_styles()}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    ))  # fmt: skip


def _widths(piece: Piece) -> tuple[int, ...]:
    return () if isinstance(piece, Para) else piece.widths


def _piece(piece: Piece) -> Iterator[str]:
    match piece:
        case Para():
            yield _para(piece)
        case Figures(rows, widths):
            head, *others = [
                [_cell("lined", [Para(words, look_of_cell(row, column))])
                 for column, words in enumerate(cells)]
                for row, cells in enumerate(rows)
            ]  # fmt: skip
            yield _table(widths, [head], others)
            yield _para(Para("", Look.CELL))
        case Beside(first, second, widths):
            yield _table(widths, [], [[_cell("plain", first), _cell("plain", second)]])


def _para(para: Para) -> str:
    return f'<text:p text:style-name="{para.look}">{escape(para.text)}</text:p>'


def _cell(style: str, paras: Iterable[Para]) -> str:
    inside = "".join(_para(para) for para in paras)
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">{inside}'
        "</table:table-cell>"
    )


def _table(widths: Iterable[int], head: list[list[str]], rows: list[list[str]]) -> str:
    columns = "".join(f'<table:table-column table:style-name="w{width}"/>' for width in widths)
    above = f"<table:table-header-rows>{_rows(head)}</table:table-header-rows>" if head else ""
    return f'<table:table table:style-name="whole">{columns}{above}{_rows(rows)}</table:table>'


def _rows(rows: Iterable[Iterable[str]]) -> str:
    return "".join(f"<table:table-row>{''.join(cells)}</table:table-row>" for cells in rows)


# --- how it looks --------------------------------------------------------------------------------


def _table_styles() -> str:
    line = "0.5pt solid #000000"
    return (
        '<style:style style:name="whole" style:family="table">'
        f'<style:table-properties style:width="{CONTENT_MM}mm" table:align="left"'
        ' table:border-model="collapsing"/></style:style>'
        '<style:style style:name="lined" style:family="table-cell">'
        f'<style:table-cell-properties fo:border="{line}" fo:padding="1mm"/></style:style>'
        '<style:style style:name="plain" style:family="table-cell">'
        '<style:table-cell-properties fo:border="none" fo:padding="0.5mm"/></style:style>'
    )


def _styles() -> str:
    top, right, bottom, left = MARGINS_MM
    looks = "".join(_look(look, shape) for look, shape in SHAPES.items())
    return _root("document-styles", (
        f"<office:font-face-decls><style:font-face style:name={quoteattr(FAMILY)}"
        f' svg:font-family="&apos;{FAMILY}&apos;"/></office:font-face-decls>'
        f'<office:styles><style:default-style style:family="paragraph">'
        f'<style:text-properties style:font-name={quoteattr(FAMILY)} fo:font-size="13pt"'
        ' fo:language="vi" fo:country="VN"/></style:default-style>'
        f"{looks}</office:styles>"
        '<office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties'
        ' fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait"'
        f' fo:margin-top="{top}mm" fo:margin-right="{right}mm"'
        f' fo:margin-bottom="{bottom}mm" fo:margin-left="{left}mm"/></style:page-layout>'
        "</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="a4"/></office:master-styles>'
    ))  # fmt: skip


def _look(look: Look, shape: Shape) -> str:
    keep = ' fo:keep-with-next="always"' if shape.stays else ""
    weight = ' fo:font-weight="bold"' if shape.bold else ""
    style = ' fo:font-style="italic"' if shape.italic else ""
    return (
        f'<style:style style:name="{look}" style:family="paragraph"><style:paragraph-properties'
        f' fo:text-align="{shape.align}" fo:margin-top="{shape.above}pt"'
        f' fo:margin-bottom="{shape.below}pt"{keep}/><style:text-properties'
        f' fo:font-size="{shape.points}pt"{weight}{style}/></style:style>'
    )


# --- what every such file holds ------------------------------------------------------------------


def _meta(title: str) -> str:
    return _root("document-meta", (
        f"<office:meta><dc:title>{escape(title)}</dc:title>"
        "<meta:generator>Học Số</meta:generator></office:meta>"
    ))  # fmt: skip


def _root(name: str, inside: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:{name} {_SPACES} {_DC}'
        f' office:version="1.3">{inside}</office:{name}>'
    )


def _manifest() -> str:
    files = {"/": MIMETYPE, **dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in files.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        f' manifest:version="1.3">{entries}</manifest:manifest>'
    )
