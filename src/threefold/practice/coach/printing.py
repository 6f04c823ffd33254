"""A reading as plain lines for people at a terminal, in the language of the text."""

import json
from collections.abc import Iterator

from threefold.practice.coach.rules import rule_of
from threefold.practice.questions import question_of
from threefold.practice.words import Words

_COLUMN = Words("Column:", "Columna:")
_GRADE = Words("School grade to read it:", "Grado escolar para leerlo:")
_ASK = Words("Ask:", "Pregunte:")
_NOTHING = Words("Nothing to point out.", "Nada que señalar.")


def printed(line: str, said: str) -> str:
    """What a line said and what the coach saw in it."""
    answer = json.loads(said)
    if "error" in answer:
        return f"{answer['id']}: {answer['error']}\n"
    given = json.loads(line)
    return "\n".join([f"{answer['id']} ({given['kind']})", *_lines(given, answer)]) + "\n"


def _lines(given: dict[str, str], answer: dict[str, object]) -> Iterator[str]:
    text, kind, lang = given["text"], given["kind"], given["lang"]
    yield f"  {text}"
    elements = answer["elements"]
    assert isinstance(elements, dict)
    there = [rule_of(kind, name).looks_for.in_(lang) for name, found in elements.items() if found]
    yield from (f"  + {said}" for said in there)
    findings = answer["findings"]
    assert isinstance(findings, list)
    for one in findings:
        place = text[one["start"] : one["end"]]
        yield f"  - {one['message']}" + (f' "{place}"' if place else "")
        question = question_of(one["question"]) if one["question"] else None
        if question is not None:
            yield f"      {_ASK.in_(lang)} {question.words.in_(lang)}"
    if not findings and kind != "map":
        yield f"  {_NOTHING.in_(lang)}"
    if "column" in answer:
        yield f"  {_COLUMN.in_(lang)} {answer['column']}"
    yield f"  {_GRADE.in_(lang)} {answer['grade']}"
