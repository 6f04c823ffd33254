"""From what a browser sends to a `Drawing`: known keys, colours and symbols, whole numbers, limits on all."""

import json
import re
from itertools import accumulate
from typing import Any

from threefold.practice.spoken_languages import KNOWN
from threefold.practice.words import Words
from threefold.toolkit.drawing.art import stamps
from threefold.toolkit.drawing.document import Choice, Drawing, Line, Mark, MaySee, Said, Sheet, Stamp
from threefold.toolkit.drawing.sheets import BACKS, HOMES, PLACES, SHEETS
from threefold.toolkit.drawing.strokes import COLOURS, WIDTHS
from threefold.toolkit.drawing.taking import FAR, SHAPE, Refused, flag, keyed, listed, one_of, typed, whole

MARKS, SHEET_BYTES, ALL_BYTES = 5_000, 2_000_000, 5_000_000
NEAR, FURTHEST = -2_000, 16_000
PEOPLE, NAME, WORDS, TOLD = 30, 40, 300, 3_000
LANGUAGES = ("en", "es")
NOT_JSON = Words("This is not a drawing.", "Esto no es un dibujo.")
TOO_BIG = Words(
    "The drawing is too big: 5 MB in all and 2 MB for each picture is the most.",
    "El dibujo es demasiado grande: lo más es 5 MB en total y 2 MB para cada hoja.",
)
TOO_MANY = Words(
    "There are too many marks on one picture: 5,000 is the most.",
    "Hay demasiadas marcas en una hoja: lo más es 5,000.",
)
TWICE = Words("Two marks have the same name.", "Dos marcas tienen el mismo nombre.")


def read(raw: bytes) -> Drawing:
    """The drawing in these bytes, or `Refused`. Nothing is mended: what is kept is what the child made."""
    if len(raw) > ALL_BYTES:
        raise Refused(TOO_BIG, "drawing")
    try:
        data = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Refused(NOT_JSON, "drawing") from error
    return of(data)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def of(data: Any) -> Drawing:
    """The drawing in parsed JSON."""
    keys = ("v", "tool", "lang", "name", "mode", "scribe", "home", "back", "stopped", "sheets")
    found = keyed(data, "drawing", keys)
    whole(found["v"], "v", 1, 1)
    tool = one_of(found["tool"], "tool", SHEETS)
    sheets = keyed(found["sheets"], "sheets", SHEETS[tool])
    return Drawing(
        tool=tool,
        lang=one_of(found["lang"], "lang", LANGUAGES),
        name=typed(found["name"], "name", NAME),
        mode=one_of(found["mode"], "mode", ("", "draw", "write", "both", "talk")),
        scribe=one_of(found["scribe"], "scribe", ("", "child", "worker", "turns")),
        home=one_of(found["home"], "home", HOMES),
        back=one_of(found["back"], "back", BACKS),
        stopped=whole(found["stopped"], "stopped", 0, 10_000),
        sheets={key: _sheet(sheets[key], f"sheets.{key}", tool) for key in SHEETS[tool]},
    )


def tool_of(paper: str) -> str:
    """The tool of a sheet of paper: what may lie on it, and where."""
    return next(tool for tool, sheets in SHEETS.items() if paper in sheets)


def on_paper(data: Any, paper: str) -> Drawing:
    """The drawing of an answer: one sheet, as it is kept with the other answers, whose name and words stand there."""
    found = keyed(data, "sheet", ("v", "tool", "sheet", "home", "back", "path", "marks"))
    whole(found["v"], "v", 1, 1)
    tool = one_of(found["tool"], "tool", (tool_of(paper),))
    one_of(found["sheet"], "sheet", (paper,))
    sheet = Sheet("", "", _path(found["path"], "path", tool), Choice("", ()), _marks(found, "sheet", tool))
    home, back = one_of(found["home"], "home", HOMES), one_of(found["back"], "back", BACKS)
    return Drawing(tool, "", "", "", "", home, back, 0, {paper: sheet})


def _marks(found: dict[str, Any], place: str, tool: str) -> tuple[Mark, ...]:
    marks = listed(found["marks"], f"{place}.marks")
    if len(marks) > MARKS:
        raise Refused(TOO_MANY, place)
    kept = tuple(_mark(one, f"{place}.marks.{i}", tool) for i, one in enumerate(marks))
    if len({one.id for one in kept}) < len(kept):
        raise Refused(TWICE, place)
    if sum(map(_at_most, marks)) > SHEET_BYTES and _size(found) > SHEET_BYTES:
        raise Refused(TOO_BIG, place)
    return kept


def _at_most(mark: dict[str, Any]) -> int:
    """More bytes than a mark that was read can have: most sheets are so small that nobody need write them down."""
    return 300 + 7 * len(mark.get("d", ())) + 6 * len(mark.get("t", ""))


def _size(found: dict[str, Any]) -> int:
    return len(json.dumps(found, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace"))


def _sheet(data: Any, place: str, tool: str) -> Sheet:
    # `text` is the browser's own description: known, but never believed. We tell it ourselves.
    found = keyed(data, place, ("name", "told", "path", "who", "marks"), ("text",))
    kept = _marks(found, place, tool)
    return Sheet(
        name=typed(found["name"], f"{place}.name", NAME),
        told=typed(found["told"], f"{place}.told", TOLD),
        path=_path(found["path"], f"{place}.path", tool),
        who=_who(found["who"], f"{place}.who"),
        marks=kept,
    )


def _path(value: Any, place: str, tool: str) -> int | str | None:
    if value is None:
        return None
    if tool != "safety":
        raise Refused(SHAPE, place)
    return "none" if value == "none" else whole(value, place, 0, 10)


def _who(data: Any, place: str) -> Choice:
    found = keyed(data, place, ("choice", "people"))
    people = listed(found["people"], place)
    if len(people) > PEOPLE:
        raise Refused(SHAPE, place)
    rows = [keyed(one, place, ("name", "may")) for one in people]
    return Choice(
        one_of(found["choice"], place, ("", "only", "pick")),
        tuple(
            MaySee(typed(one["name"], place, NAME), one_of(one["may"], place, ("", "yes", "no", "unsure")))
            for one in rows
        ),
    )


def _mark(data: Any, place: str, tool: str) -> Mark:
    kind = data.get("k") if isinstance(data, dict) else None
    if kind == "line":
        return _line(data, place)
    if kind == "stamp":
        return _stamp(data, place, tool)
    if kind == "words":
        return _said(data, place, tool)
    raise Refused(SHAPE, place)


def _id(value: Any, place: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z0-9-]{1,40}", value):
        raise Refused(SHAPE, place)
    return value


def _line(data: dict[str, Any], place: str) -> Line:
    found = keyed(data, place, ("id", "k", "c", "w", "d"), ("p",))
    pressed = "p" in found and whole(found["p"], place, 1, 1) == 1
    return Line(
        id=_id(found["id"], place),
        colour=one_of(found["c"], place, COLOURS),
        width=one_of(found["w"], place, WIDTHS),
        pressed=pressed,
        points=_points(listed(found["d"], place), place, 3 if pressed else 2),
    )


def _points(steps: list[Any], place: str, size: int) -> tuple[tuple[int, int, int], ...]:
    """The first point is whole, the rest are differences."""
    if not steps or len(steps) % size or set(map(type, steps)) != {int}:
        raise Refused(SHAPE, place)
    xs, ys = tuple(accumulate(steps[::size])), tuple(accumulate(steps[1::size]))
    pressures = tuple(accumulate(steps[2::size])) if size == 3 else (128,) * len(xs)
    near = min(*xs, *ys) >= NEAR and max(*xs, *ys) <= FURTHEST
    if not (near and min(pressures) >= 0 and max(pressures) <= 255):
        raise Refused(FAR, place)
    return tuple(zip(xs, ys, pressures, strict=True))


def _stamp(data: dict[str, Any], place: str, tool: str) -> Stamp:
    found = keyed(data, place, ("id", "k", "s", "x", "y", "z", "in"))
    return Stamp(
        id=_id(found["id"], place),
        symbol=one_of(found["s"], place, stamps()),
        x=whole(found["x"], place, NEAR, FURTHEST),
        y=whole(found["y"], place, NEAR, FURTHEST),
        size=whole(found["z"], place, 20, 1_000),
        place=one_of(found["in"], place, PLACES[tool]),
    )


def _said(data: dict[str, Any], place: str, tool: str) -> Said:
    found = keyed(data, place, ("id", "k", "t", "by", "lang", "x", "y", "z", "n", "in"), ("read",))
    return Said(
        id=_id(found["id"], place),
        text=typed(found["t"], place, WORDS),
        by=one_of(found["by"], place, ("child", "worker")),
        lang=one_of(found["lang"], place, KNOWN),
        read=flag(found.get("read", False), place),
        x=whole(found["x"], place, NEAR, FURTHEST),
        y=whole(found["y"], place, NEAR, FURTHEST),
        size=whole(found["z"], place, 100, 1_000),
        letters=whole(found["n"], place, 1, 300),
        place=one_of(found["in"], place, PLACES[tool]),
    )
