"""What a form that came back says, in words: before anything of it is kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.toolkit.answers import Problem, is_empty
from threefold.toolkit.definition import Kind, Prompt, Tool
from threefold.toolkit.drawing.reading import on_paper
from threefold.toolkit.drawing.telling import tell
from threefold.toolkit.papers.coming_back import Understood, prompt_at
from threefold.toolkit.papers.said import in_words

Names = Mapping[UUID, str]


@dataclass(frozen=True, kw_only=True)
class Open:
    """Something that was not understood: the question (empty: none of ours), what stands there, and why not."""

    place: str
    text: str
    says: str
    asks: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A section with its questions and what was answered."""

    title: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]


def opened_of(said: Understood) -> list[Open]:
    """What the form says and nobody could read, in the worker's language."""
    language = get_language() or "en"
    return [
        Open(place=one.place, text=one.text, says=one.says.in_(language), asks=asks(said.tool, one.place))
        for one in said.doubts
    ]


def faults_of(tool: Tool, faults: Iterable[Problem]) -> list[Open]:
    """Where a file is not as the tool's schema says: under the question, or under the name that stands there."""
    language = get_language() or "en"
    return [_fault(tool, one, language) for one in faults]


def _fault(tool: Tool, fault: Problem, language: str) -> Open:
    section = tool.section(fault.section)
    prompts = section.prompts if section else ()
    asks = next((one.asks.in_(language) for one in prompts if one.key == fault.prompt), "")
    place = ".".join(filter(None, (fault.section, fault.prompt)))
    title = section.title.in_(language) if section else ""
    return Open(place=place, text=title, asks=asks or place, says=fault.says.in_(language))


def asks(tool: Tool, place: str) -> str:
    """The question that a place is of."""
    found = prompt_at(tool, place)
    return found[0].asks.in_(get_language() or "en") if found else ""


def shown(tool: Tool, payload: Mapping[str, Any], names: Names) -> tuple[Part, ...]:
    """Every answer with its question, in the order of the tool."""
    language = get_language() or "en"
    parts = []
    for section in tool.sections:
        answers = payload.get(section.key, {})
        told = [
            (one.asks.in_(language), tuple(_words(one, answers[one.key], names)))
            for one in section.prompts
            if not is_empty(answers.get(one.key))
        ]
        if told:
            parts.append(Part(title=section.title.in_(language), answers=tuple(told)))
    return tuple(parts)


def _words(prompt: Prompt, value: Any, names: Names) -> Iterator[str]:
    if prompt.kind is Kind.EXACT_WORDS:
        yield from _exact(value, names)
    elif prompt.kind is Kind.ROWS:
        for row in value:
            yield " · ".join(
                said for one in prompt.columns for said in _words(one, row.get(one.key), names) if said
            )
    elif prompt.kind is Kind.DRAWING:
        yield tell(on_paper(dict(value), prompt.paper), prompt.paper).in_(get_language() or "en")
    else:
        yield in_words(prompt, value, names, get_language() or "en")


def _exact(value: Mapping[str, Any] | None, names: Names) -> Iterator[str]:
    if is_empty(value) or value is None:
        return
    who = names.get(UUID(value["said_by"]), "") if value.get("said_by") else ""
    yield f"“{value['text']}”"
    yield who
    yield _("Read back.") if value.get("read_back") else ""
    yield value.get("translation", "")
