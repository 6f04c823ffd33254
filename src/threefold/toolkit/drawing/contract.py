"""One sheet of a drawing as JSON Schema: its shape. What no schema can say (a picture that we made, two marks with one
name) `reading` asks when a sheet is kept.
"""

from typing import Any

from threefold.toolkit.drawing.reading import FURTHEST, MARKS, NEAR, WORDS, tool_of
from threefold.toolkit.drawing.sheets import BACKS, HOMES, PLACES
from threefold.toolkit.drawing.strokes import COLOURS, WIDTHS

Schema = dict[str, Any]
_SPOT: Schema = {"type": "integer", "minimum": NEAR, "maximum": FURTHEST}
_ID: Schema = {"type": "string", "pattern": "^[A-Za-z0-9-]{1,40}$"}


def sheet_schema(paper: str) -> Schema:
    """What stands in an answer that is a drawing on this paper; an empty object is no drawing yet."""
    tool = tool_of(paper)
    place: Schema = {"enum": list(PLACES[tool])}
    parts: Schema = {
        "v": {"const": 1},
        "tool": {"const": tool},
        "sheet": {"const": paper},
        "home": {"enum": list(HOMES)},
        "back": {"enum": list(BACKS)},
        "path": {"enum": [None, *range(11), "none"]} if tool == "safety" else {"const": None},
        "marks": {
            "type": "array",
            "maxItems": MARKS,
            "items": {"oneOf": [_LINE, _stamp(place), _words(place)]},
        },
    }
    whole = {"type": "object", "additionalProperties": False, "properties": parts}
    return {**whole, "anyOf": [{"maxProperties": 0}, {"required": list(parts)}]}


def _mark(parts: Schema, may: tuple[str, ...] = ()) -> Schema:
    must = [key for key in parts if key not in may]
    return {"type": "object", "additionalProperties": False, "required": must, "properties": parts}


def _number(low: int, high: int) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high}


def _stamp(place: Schema) -> Schema:
    # Pictures are only ever added, so that a sheet of today is one of tomorrow.
    symbol = {"type": "string", "pattern": "^(stamp|face)-[a-z]+$"}
    return _mark(
        {
            "id": _ID,
            "k": {"const": "stamp"},
            "s": symbol,
            "x": _SPOT,
            "y": _SPOT,
            "z": _number(20, 1_000),
            "in": place,
        }
    )


def _words(place: Schema) -> Schema:
    parts: Schema = {
        "id": _ID, "k": {"const": "words"}, "t": {"type": "string", "maxLength": WORDS},
        "by": {"enum": ["child", "worker"]}, "read": {"type": "boolean"},
        "lang": {"type": "string", "pattern": "^[a-z]{2,3}$"},
        "x": _SPOT, "y": _SPOT, "z": _number(100, 1_000), "n": _number(1, 300), "in": place,
    }  # fmt: skip
    return _mark(parts, may=("read",))


_LINE = _mark(
    {"id": _ID, "k": {"const": "line"}, "c": {"enum": list(COLOURS)}, "w": {"enum": list(WIDTHS)}, "p": {"const": 1},
     "d": {"type": "array", "minItems": 2, "items": {"type": "integer"}}},
    may=("p",),
)  # fmt: skip
