"""What a sheet would say in another language than its own, and where each of these is written in it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import ngettext

from threefold.disclosure.sharing import Ledger, Untranslated
from threefold.practice.spoken_languages import OURS
from threefold.printing.paper import Paper
from threefold.printing.texts import texts_of

Address = tuple[str, tuple[UUID | None, ...]]
# The page on which words of a kind get their translation, or are said once more with it.
PAGES: dict[str, Callable[[Untranslated], Address]] = {
    "mapping.mapitem": lambda one: ("mapping:item", (one.row,)),
    "mapping.harmstatement": lambda one: ("mapping:harm", (one.row,)),
    "mapping.dangerstatement": lambda one: ("mapping:pair", (one.row,)),
    "mapping.safetygoal": lambda one: ("mapping:pair", (one.within,)),
    "mapping.position": lambda one: (
        ("mapping:pair", (one.within,)) if one.within else ("mapping:statements", ())
    ),
    "mapping.rating": lambda one: ("mapping:scale", (one.within,)),
    "mapping.scale": lambda one: ("mapping:change-scale", (one.row,)),
    "plans.plan": lambda one: (CHILD if one.field == "child_text" else "plans:change-plan", (one.row,)),
    "plans.action": lambda one: ("plans:action", (one.within, one.row)),
    "plans.trigger": lambda one: ("plans:sign", (one.within, one.row)),
    "plans.planline": lambda one: ("plans:line", (one.within, one.row)),
    "plans.actofprotection": lambda one: ("plans:acts", ()),
}
CHILD = "plans:child-plan"


@dataclass(frozen=True, kw_only=True)
class Part:
    """Words in the other language, and the page where they are written in this one."""

    text: str
    href: str
    language: str = ""


def untranslated(family: UUID, paper: Paper, ledger: Ledger) -> tuple[Part, ...]:
    """Each text on the sheet that is not in its language, once, in the order of the sheet; exact words too, as long as
    nobody wrote beneath them what they mean.
    """
    return untranslated_in(family, " ".join(texts_of(paper)), ledger)


def untranslated_in(family: UUID, text: str, ledger: Ledger) -> tuple[Part, ...]:
    """As `untranslated`, of a text."""
    sheet = _flat(text)
    found: dict[str, tuple[int, Part]] = {}
    for one in (one for one in ledger.untranslated if one.kind in PAGES):
        place = sheet.find(_first_line(one))
        if place >= 0:
            found.setdefault(
                one.text, (place, Part(text=one.text, href=_href(family, one), language=one.language))
            )
    return tuple(part for _place, part in sorted(found.values(), key=lambda row: row[0]))


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """What a worker is asked before a sheet with parts in the other language is printed."""

    parts: tuple[Part, ...]
    said: str
    anyway: str


def tongue(parts: tuple[Part, ...], language: str) -> Tongue | None:
    """The question about a sheet in this language; None: it is whole."""
    if not parts:
        return None
    n = len(parts)
    if any(one.language not in OURS for one in parts):
        return _of_others(parts, language)
    if language == "es":
        said = ngettext(
            "%(n)d part has no Spanish yet and stands in English.",
            "%(n)d parts have no Spanish yet and stand in English.",
            n,
        )
        anyway = ngettext("Print it with %(n)d English part", "Print it with %(n)d English parts", n)
    else:
        said = ngettext(
            "%(n)d part has no English yet and stands in Spanish.",
            "%(n)d parts have no English yet and stand in Spanish.",
            n,
        )
        anyway = ngettext("Print it with %(n)d Spanish part", "Print it with %(n)d Spanish parts", n)
    return Tongue(parts=parts, said=said % {"n": n}, anyway=anyway % {"n": n})


def _of_others(parts: tuple[Part, ...], language: str) -> Tongue:
    """Some of them were said in a language that is neither English nor Spanish."""
    n = len(parts)
    if language == "es":
        said = ngettext("%(n)d part has no Spanish yet.", "%(n)d parts have no Spanish yet.", n)
    else:
        said = ngettext("%(n)d part has no English yet.", "%(n)d parts have no English yet.", n)
    anyway = ngettext(
        "Print it with %(n)d part as it was said", "Print it with %(n)d parts as they were said", n
    )
    return Tongue(parts=parts, said=said % {"n": n}, anyway=anyway % {"n": n})


def _first_line(one: Untranslated) -> str:
    return _flat(next((line for line in one.text.splitlines() if line.strip()), ""))


def _flat(text: str) -> str:
    """The words in one line: a sheet may break them anew."""
    return " ".join(text.split()).casefold()


def _href(family: UUID, one: Untranslated) -> str:
    name, parts = PAGES[one.kind](one)
    return reverse(name, args=[family, *parts])
