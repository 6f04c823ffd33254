"""Ask this: questions of the bank beside the form for a new thing, in the language of the talk that is going on."""

from dataclasses import dataclass

from threefold.practice.questions import Question, for_column
from threefold.practice.vocabulary.questions import Question as Column
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A question to read out: in the language of the talk, and below it in the other."""

    id: str
    fills: str
    first: str
    first_lang: str
    second: str
    second_lang: str


@dataclass(frozen=True, kw_only=True)
class Asking:
    """What the form offers: the question that stands above the entry, if any, and others by who is asked."""

    chosen: Ask | None
    groups: tuple[tuple[Words, tuple[Ask, ...]], ...]


def asking(column: Column, chosen: Question | None, lang: str) -> Asking:
    """For the form of one column; `lang` is that of the talk."""
    groups = tuple(
        (who.label, tuple(_ask(one, lang) for one in found)) for who, found in for_column(column).items()
    )
    return Asking(chosen=_ask(chosen, lang) if chosen else None, groups=groups)


def _ask(one: Question, lang: str) -> Ask:
    first, second = ("es", "en") if lang.startswith("es") else ("en", "es")
    return Ask(
        id=one.id, fills=one.fills, first=one.words.in_(first), first_lang=first, second=one.words.in_(second),
        second_lang=second,
    )  # fmt: skip
