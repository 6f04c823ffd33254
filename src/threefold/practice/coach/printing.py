"""A reading as plain lines for people at a terminal, in the language of the text."""

from collections.abc import Iterator

from threefold.practice.coach.batch import Given, Refused
from threefold.practice.coach.reading import Finding, Suggestion, category_of, read
from threefold.practice.coach.rules import rule_of
from threefold.practice.vocabulary.questions import Category
from threefold.practice.words import Words

_COLUMN = Words("Column:", "Columna:")
_UNCLEAR = Words(
    "these words do not say clearly where it belongs", "estas palabras no dicen claramente dónde va"
)
_GRADE = Words("School grade to read it:", "Grado escolar para leerlo:")
_ASK = Words("Ask:", "Pregunte:")
_NOTHING = Words("Nothing to point out.", "Nada que señalar.")
_KINDS = {
    "harm": Words("what happened", "lo que pasó"),
    "danger": Words("a worry", "una preocupación"),
    "goal": Words("a goal", "una meta"),
    "action": Words("a step of a plan", "un paso de un plan"),
    "map": Words("a thing on the map", "algo del mapa"),
}
EXPECTED = (
    'Each line must be one whole object: {"id": "1", "lang": "en", "kind": "harm", "text": "..."}. '
    "A file that does not begin with { is read as plain text, one text a paragraph."
)


def refused(number: int, found: Refused) -> str:
    """What is wrong with a line, and what is expected there."""
    return f"Line {number}: {found.wrong}. {EXPECTED}\n"


def printed(given: Given) -> str:
    """What a text says and what the coach sees in it."""
    kind = _KINDS[given.kind].in_(given.lang)
    return "\n".join([f"{given.id} ({kind})", *_lines(given)]) + "\n"


def _lines(given: Given) -> Iterator[str]:
    reading, text, lang = read(given.kind, given.text, given.lang), given.text, given.lang
    yield f"  {text}"
    for element in reading.elements:
        if element.found:
            yield f"  + {rule_of(given.kind, element.name).looks_for.in_(lang)}"
    yield from _findings(reading.findings, text, lang)
    if not reading.findings and given.kind != "map":
        yield f"  {_NOTHING.in_(lang)}"
    if given.kind == "map":
        yield f"  {_COLUMN.in_(lang)} {_column(reading.suggestion, lang)}"
    yield f"  {_GRADE.in_(lang)} {reading.grade}"


def _findings(findings: tuple[Finding, ...], text: str, lang: str) -> Iterator[str]:
    """Each finding, and below it its question where that was not asked yet."""
    asked: set[str] = set()
    for one in findings:
        place = one.span.of(text)
        yield f"  - {one.message.in_(lang)}" + (f' "{place}"' if place else "")
        question = one.question.words.in_(lang) if one.question else ""
        if question and question not in asked:
            asked.add(question)
            yield f"      {_ASK.in_(lang)} {question}"


def _column(found: Suggestion | None, lang: str) -> str:
    if found is None or not found.clear:
        return _UNCLEAR.in_(lang)
    return Category(category_of(found.column)).label.in_(lang)
