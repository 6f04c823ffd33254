"""The glossary as a document: the main words with their sources, then every vocabulary as its module names it.

`python -m threefold.practice.glossary > docs/glossary.md` writes it anew; a test fails when the two differ.
"""

import sys
from collections.abc import Iterator
from importlib import import_module

from threefold.practice.rules.sources import TITLES
from threefold.practice.vocabulary.term import Term

HEAD = """\
# Glossary

The words of Safety Organized Practice as Threefold uses them. A danger statement is never a "risk item", a
network member never a "contact". Written from `src/threefold/practice/glossary.py` and the vocabularies beside it:
`python -m threefold.practice.glossary > docs/glossary.md`. Codes such as YORK name sources; they stand at the end.
"""
# English, Spanish, meaning, codes of the sources. What is said here is our own wording.
MAIN: tuple[tuple[str, str, str, str], ...] = (
    (
        "Act of protection",
        "acto de protección",
        "A dated time when somebody kept the child safe although the danger was there.",
        "SOS-HILL",
    ),
    (
        "Aftercare plan",
        "plan para después",
        "How the family and their people go on when the county has left.",
        "ILL-315",
    ),
    (
        "Bottom line",
        "lo que no se negocia",
        "What the agency must see, whatever else is agreed. It says what, not how.",
        "PFS-GOALS",
    ),
    (
        "Circle of support",
        "círculo de apoyo",
        "The family's own people, in rings by how much each of them knows.",
        "QLD-NET",
    ),
    (
        "Copy",
        "copia",
        "What one reader may see of the record, built up for that person. Never the whole with parts blacked out.",
        "inferred",
    ),
    (
        "Danger statement",
        "declaración de peligro",
        "Who is worried that which caregiver may do what, and what it could do to the child.",
        "NYORKS, SLIDE-DSSG",
    ),
    (
        "Exact words",
        "palabras exactas",
        "What a person said, kept as they said it and in their language.",
        "NC-MAP",
    ),
    (
        "Family copy",
        "copia para la familia",
        "The copy of a plan or a map that a person of the family takes home. Not a report.",
        "GA-SP",
    ),
    (
        "Harm statement",
        "declaración de daño",
        "What a caregiver did or did not do, and what it did to the child. It is past.",
        "SFNFCI, M6-TN",
    ),
    ("Network", "red", "The adults who will act for the child. No network, no plan.", "QLD-NET"),
    (
        "Network member",
        "integrante de la red",
        "One of them, with the part that this person takes.",
        "QLD-NET",
    ),
    (
        "Position",
        "postura",
        "Where a person stands on a statement: agrees, partly, sees it differently, in their words.",
        "SPSITE-W",
    ),
    (
        "Rating",
        "número",
        "One person's number from 0 to 10 on a day, with their words. Never averaged.",
        "LF-SCALE",
    ),
    (
        "Reporter",
        "quien informó",
        "Who called the hotline. Lies in a vault that no list, search, copy or log shows.",
        "PC11167",
    ),
    (
        "Resource parent",
        "madre o padre de recursos",
        "A foster parent or relative with whom the county placed a child. Not a parent of the case.",
        "inferred",
    ),
    (
        "Role card",
        "tarjeta de su parte",
        "The copy for a network member: their own part of the plan.",
        "GA-SP",
    ),
    (
        "Safety goal",
        "meta de seguridad",
        "What caregivers will be doing when there is no more reason to worry. One for each danger.",
        "HOWTO, YORK",
    ),
    (
        "Safety map",
        "mapa de seguridad",
        "What is known of a family under three questions, said by whom, seen by all who may.",
        "NC-MAP, SOS-CONT",
    ),
    (
        "Safety plan",
        "plan de seguridad",
        "Who does what, when and at which sign, who steps in, and who notices.",
        "LA-SP, GA-SP",
    ),
    ("Undertaking", "compromiso", "One thing that a network member has agreed to do.", "QLD-NET"),
    (
        "Withheld",
        "no se entrega",
        "What a copy leaves out for its reader, listed by kind for the worker who hands it over.",
        "inferred",
    ),
)
VOCABULARIES = ("questions", "circle", "plans", "family")


def document() -> str:
    """The whole glossary as Markdown."""
    return HEAD + "".join(_lines())


def terms() -> Iterator[type[Term]]:
    """Every vocabulary, in the order of the modules and of their lines."""
    for name in VOCABULARIES:
        module = import_module(f"threefold.practice.vocabulary.{name}")
        own = (one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Term))
        yield from (one for one in own if one.__module__ == module.__name__)


def _lines() -> Iterator[str]:
    yield "\n## Main words\n\n| Word | Spanish | Meaning | Sources |\n|---|---|---|---|\n"
    for english, spanish, meaning, sources in MAIN:
        yield f"| {english} | {spanish} | {meaning} | {sources} |\n"
    for vocabulary in terms():
        said = " ".join((vocabulary.__doc__ or "").split())
        yield f"\n## {vocabulary.__name__}\n\n{said}\n\n| Word | Spanish | Stored as | Meaning |\n|---|---|---|---|\n"
        for term in vocabulary:
            test = f" *{term.test.en}*" if term.test else ""
            yield f"| {term.label.en} | {term.label.es} | `{term.value}` | {term.meaning.en}{test} |\n"
    yield "\n## Sources\n\n| Code | Source |\n|---|---|\n"
    for code, title in sorted(TITLES.items()):
        yield f"| {code} | {title.en} |\n"


if __name__ == "__main__":
    sys.stdout.write(document())
