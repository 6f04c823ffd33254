"""What each kind of prompt holds: one entry a kind, with what is wrong in an answer, its JSON Schema, its words and
the people whom it names. Pure; what an answer is, stands here once.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from threefold.practice.spoken_languages import KNOWN
from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Prompt
from threefold.toolkit.drawing.contract import sheet_schema
from threefold.toolkit.drawing.reading import on_paper
from threefold.toolkit.drawing.taking import SIGNS, Refused

Schema = dict[str, Any]
LONGEST_SHORT, LONGEST_TEXT, MOST_ROWS = 300, 20_000, 200
TOP = 10
EXACT = {"text": str, "said_by": str, "language": str, "read_back": bool, "translation": str}

UNKNOWN = Words("This tool does not ask this.", "Esta herramienta no pregunta esto.")
WRONG = Words("This is not an answer to this question.", "Esto no responde a esta pregunta.")
TOO_LONG = Words("This is too long to keep.", "Esto es demasiado largo para guardarlo.")


@dataclass(frozen=True, kw_only=True)
class Holds:
    """What a kind of prompt can hold. An answer that is not there at all is none of its business."""

    fault: Callable[[Prompt, Any], Words | None]
    schema: Callable[[Prompt], Schema]
    words: Callable[[Prompt, Any], Iterator[str]] = lambda _prompt, _value: iter(())
    people: Callable[[Prompt, Any], Iterator[UUID]] = lambda _prompt, _value: iter(())
    # Under what name its schema stands once in a tool's, where it is long.
    named: Callable[[Prompt], str] = lambda _prompt: ""


def holds(prompt: Prompt) -> Holds:
    """The entry of a prompt's kind."""
    return KINDS[prompt.kind]


def schema_for(prompt: Prompt) -> Schema:
    """The schema of a prompt's answers, or where in the tool's schema it stands."""
    name = holds(prompt).named(prompt)
    return {"$ref": f"#/$defs/{name}"} if name else holds(prompt).schema(prompt)


def object_of(properties: Schema) -> Schema:
    """An object that holds nothing else."""
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _unless(fine: bool) -> Words | None:
    return None if fine else WRONG


def _text(value: Any, longest: int) -> Words | None:
    if not isinstance(value, str):
        return WRONG
    if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in value):
        # No database holds them, and no keyboard makes them.
        return SIGNS
    return TOO_LONG if len(value) > longest else None


def _exact(_prompt: Prompt, value: Any) -> Words | None:
    if not isinstance(value, Mapping) or any(type(one) is not EXACT.get(key) for key, one in value.items()):
        return WRONG
    if value and "text" not in value:
        return WRONG
    if value.get("language", "") not in KNOWN | {""} or not _is_id(value.get("said_by", "")):
        return WRONG
    told = (_text(one, LONGEST_TEXT) for one in value.values() if isinstance(one, str))
    return next((one for one in told if one is not None), None)


def _choices(prompt: Prompt, value: Any) -> Words | None:
    known = {one.key for one in prompt.options}
    fine = isinstance(value, list) and all(isinstance(one, str) and one in known for one in value)
    return _unless(fine and len(set(value)) == len(value))


def _rows(prompt: Prompt, value: Any) -> Words | None:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        return WRONG
    if len(value) > MOST_ROWS:
        return TOO_LONG
    columns = {one.key: one for one in prompt.columns}
    said = ((columns.get(key), one) for row in value for key, one in row.items())
    faults = (UNKNOWN if column is None else holds(column).fault(column, one) for column, one in said)
    return next((one for one in faults if one is not None), None)


def _drawing(prompt: Prompt, value: Any) -> Words | None:
    if value == {}:
        return None
    try:
        on_paper(value, prompt.paper)
    except Refused as refused:
        return refused.words
    return None


def _is_id(value: Any) -> bool:
    return value == "" or _reads(UUID, value)


def _reads(read: Any, value: Any) -> bool:
    """Whether it is written as we write it: dates and ids have one form only."""
    try:
        return isinstance(value, str) and str(read(value)) == value
    except ValueError:
        return False


def _each(
    prompt: Prompt, value: Any, what: Callable[[Holds], Callable[[Prompt, Any], Iterator[Any]]]
) -> Iterator[Any]:
    for row in value:
        for one in prompt.columns:
            if row.get(one.key) is not None:
                yield from what(holds(one))(one, row[one.key])


def _row_schema(prompt: Prompt) -> Schema:
    row = object_of({one.key: schema_for(one) for one in prompt.columns})
    return {"type": "array", "maxItems": MOST_ROWS, "items": row}


_ID: Schema = {"type": "string", "anyOf": [{"const": ""}, {"format": "uuid"}]}
_LONG: Schema = {"type": "string", "maxLength": LONGEST_TEXT}
_SAID: Schema = object_of(
    {"text": _LONG, "said_by": _ID, "language": {"type": "string", "pattern": "^[a-z]{0,5}$"},
     "read_back": {"type": "boolean"}, "translation": _LONG}
)  # fmt: skip

KINDS: dict[Kind, Holds] = {
    Kind.SHORT_TEXT: Holds(
        fault=lambda _prompt, value: _text(value, LONGEST_SHORT),
        schema=lambda _prompt: {"type": "string", "maxLength": LONGEST_SHORT},
        words=lambda _prompt, value: iter((value,)),
    ),
    Kind.LONG_TEXT: Holds(
        fault=lambda _prompt, value: _text(value, LONGEST_TEXT),
        schema=lambda _prompt: _LONG,
        words=lambda _prompt, value: iter((value,)),
    ),
    Kind.EXACT_WORDS: Holds(
        fault=_exact,
        schema=lambda _prompt: {**_SAID, "anyOf": [{"maxProperties": 0}, {"required": ["text"]}]},
        words=lambda _prompt, value: (value[key] for key in ("text", "translation") if value.get(key)),
        people=lambda _prompt, value: iter((UUID(value["said_by"]),) if value.get("said_by") else ()),
        named=lambda _prompt: "exact_words",
    ),
    Kind.CHOICE: Holds(
        fault=lambda prompt, value: _unless(value == "" or value in [one.key for one in prompt.options]),
        schema=lambda prompt: {"enum": ["", *(one.key for one in prompt.options)]},
    ),
    Kind.CHOICES: Holds(
        fault=_choices,
        schema=lambda prompt: {
            "type": "array", "uniqueItems": True, "items": {"enum": [one.key for one in prompt.options]},
        },
    ),
    Kind.DATE: Holds(
        fault=lambda _prompt, value: _unless(value == "" or _reads(date.fromisoformat, value)),
        schema=lambda _prompt: {"type": "string", "anyOf": [{"const": ""}, {"format": "date"}]},
    ),
    Kind.SCALE: Holds(
        fault=lambda _prompt, value: _unless(type(value) is int and 0 <= value <= TOP),
        schema=lambda _prompt: {"type": "integer", "minimum": 0, "maximum": TOP},
    ),
    Kind.PERSON: Holds(
        fault=lambda _prompt, value: _unless(_is_id(value)),
        schema=lambda _prompt: _ID,
        people=lambda _prompt, value: iter((UUID(value),) if value else ()),
    ),
    Kind.ROWS: Holds(
        fault=_rows,
        schema=_row_schema,
        words=lambda prompt, value: _each(prompt, value, lambda one: one.words),
        people=lambda prompt, value: _each(prompt, value, lambda one: one.people),
    ),
    Kind.DRAWING: Holds(
        fault=_drawing,
        schema=lambda prompt: sheet_schema(prompt.paper),
        words=lambda _prompt, value: (one["t"] for one in value.get("marks", ()) if one["k"] == "words"),
        named=lambda prompt: f"sheet_{prompt.paper}",
    ),
}  # fmt: skip
