"""How a filled tool of a demo family is written down. In answers a day is "ago 27", a person "person rosa"."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What became of something a child said, counted from the first thing on the sheet; or that the worker answers."""

    sheet: str
    number: int
    words: str = ""
    told: int | None = None
    # In so many days the worker answers.
    within: int | None = None


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A finished tool. `sees` names for each sheet the people to whom the child shows it; a sheet in `kept` is for the
    worker alone. What a child said on the sheets in `onward` stands on the map too.
    """

    tool: str
    who: str
    ago: int
    answers: dict[str, dict[str, Any]]
    lang: str = "en"
    sees: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    answered: tuple[Answered, ...] = ()
    onward: tuple[str, ...] = ()


def said(text: str, lang: str = "en", translation: str = "") -> dict[str, Any]:
    """Exact words, read back."""
    return {"text": text, "language": lang, "read_back": True, "translation": translation}


def each(*texts: str, lang: str = "en") -> list[dict[str, Any]]:
    """A line for each, as the houses ask for them."""
    return [{"words": said(text, lang)} for text in texts]
