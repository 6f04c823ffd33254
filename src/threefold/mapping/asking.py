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
    """What the form offers: the question that stands above the entry, if any, and others by who is asked. `to` is the
    page of the form without any question, `there` its place on it.
    """

    chosen: Ask | None
    groups: tuple[tuple[Words, tuple[Ask, ...]], ...]
    to: str = ""
    there: str = ""
    # The page of all questions is for workers.
    bank: bool = True


def asking(
    column: Column,
    chosen: Question | None,
    lang: str,
    *,
    to: str = "",
    there: str = "",
    aloud: bool = False,
    use: bool = False,
) -> Asking:
    """For the form of one column; `lang` is that of the talk. `aloud`: everybody in the room reads along. `use`: what
    this reader sees of the map tells of drinking or drugs.
    """
    kept = {
        who: [one for one in found if one.for_everybody or not aloud]
        for who, found in for_column(column, use=use).items()
    }
    groups = tuple(
        (who.label, tuple(ask_of(one, lang) for one in found)) for who, found in kept.items() if found
    )
    above = ask_of(chosen, lang) if chosen else None
    return Asking(chosen=above, groups=groups, to=to, there=there, bank=not aloud)


def ask_of(one: Question, lang: str) -> Ask:
    """A question with its other language below."""
    first, second = ("es", "en") if lang.startswith("es") else ("en", "es")
    return Ask(
        id=one.id, fills=one.fills, first=one.words.in_(first), first_lang=first, second=one.words.in_(second),
        second_lang=second,
    )  # fmt: skip
