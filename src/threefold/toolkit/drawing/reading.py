"""From what a browser sends to a `Drawing`: known keys, colours and symbols, whole numbers, limits on all."""

import json
import re
from typing import Any

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


def _sheet(data: Any, place: str, tool: str) -> Sheet:
    # `text` is the browser's own description: known, but never believed. We tell it ourselves.
    found = keyed(data, place, ("name", "told", "path", "who", "marks"), ("text",))
    if (
        len(json.dumps(found, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace"))
        > SHEET_BYTES
    ):
        raise Refused(TOO_BIG, place)
    marks = listed(found["marks"], f"{place}.marks")
    if len(marks) > MARKS:
        raise Refused(TOO_MANY, place)
    kept = tuple(_mark(one, f"{place}.marks.{i}", tool) for i, one in enumerate(marks))
    if len({one.id for one in kept}) < len(kept):
        raise Refused(TWICE, place)
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
    if not steps or len(steps) % size or any(type(one) is not int for one in steps):
        raise Refused(SHAPE, place)
    points = []
    x = y = p = 0
    for i in range(0, len(steps), size):
        x, y = x + steps[i], y + steps[i + 1]
        p = p + steps[i + 2] if size == 3 else 128
        if not (NEAR <= x <= FURTHEST and NEAR <= y <= FURTHEST and 0 <= p <= 255):
            raise Refused(FAR, place)
        points.append((x, y, p))
    return tuple(points)


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
        lang=one_of(found["lang"], place, LANGUAGES),
        read=flag(found.get("read", False), place),
        x=whole(found["x"], place, NEAR, FURTHEST),
        y=whole(found["y"], place, NEAR, FURTHEST),
        size=whole(found["z"], place, 100, 1_000),
        letters=whole(found["n"], place, 1, 300),
        place=one_of(found["in"], place, PLACES[tool]),
    )
