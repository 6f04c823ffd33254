"""A table's first numbers as bars. A number that is hidden has no bar, and says so."""

from collections.abc import Sequence

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.core.svg import element, together
from threefold.web.numbers.tables import Row, Table

WIDE, NARROW, MOST = 640, 340, 10
_FACE = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, sans-serif"
_INK, _SOFT, _BAR, _LINE = "#1f2a30", "#4a565c", "#0f5c5c", "#7d7668"
_STEP, _ROOM, _LETTERS = 46, 72, 7.6


def bars(table: Table, *, width: int) -> SafeString:
    """The picture of one table; empty where there is nothing to draw."""
    rows = table.rows[:MOST]
    most = max((row.cells[0] or 0 for row in rows), default=0)
    if not most:
        return SafeString("")
    name = f"{table.key}-{width}"
    return element(
        "svg",
        element("title", str(table.title), id=f"t-{name}"),
        element("desc", described(rows), id=f"d-{name}"),
        together(*(_bar(row, place, most, width) for place, row in enumerate(rows))),
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {len(rows) * _STEP + 4}", width="100%", role="img",
        aria_labelledby=f"t-{name} d-{name}", font_family=_FACE, fill=_INK,
    )  # fmt: skip


def described(rows: Sequence[Row]) -> str:
    """The picture in words."""
    return ". ".join(f"{row.name}: {_said(row)}" for row in rows) + "."


def _bar(row: Row, place: int, most: int, width: int) -> SafeString:
    top, times = place * _STEP, row.cells[0]
    long = (width - _ROOM) * (times or 0) / most
    drawn = element("rect", x=0, y=top + 22, width=max(long, 1.5), height=16, fill=_BAR) if times else ""
    return together(
        element("text", _short(row.name, width), x=0, y=top + 16, font_size=15),
        drawn,
        element("text", _said(row), x=long + 8 if times else 0, y=top + 36, font_size=15, fill=_SOFT),
        element("line", x1=0, x2=0, y1=top + 20, y2=top + 40, stroke=_LINE),
    )


def _short(name: str, width: int) -> str:
    """As many letters as stand in one line; the table below has them all."""
    most = int(width / _LETTERS)
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def _said(row: Row) -> str:
    return _("hidden") if row.cells[0] is None else str(number_format(row.cells[0], force_grouping=True))
