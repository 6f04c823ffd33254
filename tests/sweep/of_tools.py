"""Every surface on which a tool stands: what it shows of the empty tool, or of its sample as it was filled in."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from html import unescape
from io import BytesIO
from typing import Any
from uuid import uuid4
from zipfile import ZipFile

from django.urls import reverse
from django.utils import timezone
from pdfua import validate
from pypdf import PdfReader

from threefold.disclosure.groups import Surface
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.printing.blanks import blank_pdf, blank_word, fillable_pdf
from threefold.printing.pdf import pdf
from threefold.printing.word import word
from threefold.toolkit.answers import is_asked, is_empty, of_section
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.definition import Kind, Prompt, Tool
from threefold.toolkit.drawing.scene import is_picture, is_story
from threefold.toolkit.models import FilledTool
from threefold.toolkit.papers.blank import blank_form
from threefold.toolkit.papers.filled import Sheet, filled_paper
from threefold.toolkit.registry import kept_with
from threefold.toolkit.tests.test_copies import worker

SAMPLES = {"en": "example.json", "es": "example.es.json"}


def squeezed(text: str) -> str:
    """Without spaces, which a press puts where it likes."""
    return re.sub(r"\s+", "", text)


@dataclass(frozen=True)
class Shown:
    """One tool in one language, with its sample as a worker filled it in."""

    cast: Cast
    tool: Tool
    language: str

    @cached_property
    def payload(self) -> dict[str, Any]:
        """The sample's answers."""
        found: dict[str, Any] = json.loads(kept_with(self.tool, SAMPLES[self.language]))
        return found

    def filled(self, state: str) -> FilledTool:
        """The sample, with the child of the record."""
        return FilledTool.objects.create(
            agency_id=self.cast.family.agency_id, created_at=AT, family=self.cast.family, person=self.cast.child,
            tool=self.tool.key, schema=self.tool.version, payload=self.payload, language=self.language, state=state,
            written_by=self.cast.worker, finished_at=timezone.now() if state == "finished" else None, id=uuid4(),
        )  # fmt: skip

    def page(self, name: str, state: str) -> str:
        """What a worker reads on a page of it."""
        self.cast.worker.language = self.language
        self.cast.worker.save()
        address = {"family": self.cast.family.pk, "filled": self.filled(state).pk}
        answer = signed_in(self.cast.worker).get(reverse(f"web:{name}", kwargs=address))
        assert answer.status_code == 200
        return str(answer.content.decode())

    def paper(self) -> Any:
        """The worker's own print of it."""
        self.filled("finished")
        reader = replace(worker(self.cast, "worker"), language=self.language)
        (copy,) = filled_tools(self.cast.family, reader, Surface.PRINT)
        return filled_paper(
            copy, Sheet(whose="For a test", day=AT.date(), county="Alder", language=self.language, names={})
        )

    def form(self) -> Any:
        """The empty form."""
        return blank_form(self.tool, self.language)


def _in_html(page: str) -> str:
    return squeezed(unescape(re.sub(r"<[^>]+>", "", page)))


def _in_pdf(made: bytes) -> str:
    assert [one for one in validate(BytesIO(made)).findings if one.severity.name == "ERROR"] == []
    return squeezed(" ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages))


def _in_word(made: bytes) -> str:
    with ZipFile(BytesIO(made)) as parts:
        return squeezed(unescape(re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())))


def _in_fields(made: bytes) -> str:
    """What is asked beside the fields, what a field says of itself for who does not see it, and what it offers."""
    fields = (PdfReader(BytesIO(made)).get_fields() or {}).values()
    told = [str(one.get("/TU", "")) for one in fields]
    offered = [one for field in fields for one in field.get("/_States_", ())]
    told += [str(each) for one in offered for each in (one if isinstance(one, list) else [one])]
    return _in_pdf(made) + squeezed(" ".join(told))


def _searched(shown: Shown) -> str:
    """All words that disclosure, and who looks for words, goes through."""
    return squeezed(" ".join(word for one in shown.tool.sections for word in of_section(one, shown.payload)))


# Empty: each prompt stands there, with its options. Filled: each prompt that the sample answers, with the answer.
EMPTY: dict[str, Callable[[Shown], str]] = {
    "screen": lambda shown: _in_html(shown.page("write_tool", "draft")),
    "blank": lambda shown: _in_pdf(blank_pdf(shown.form())),
    "blank word": lambda shown: _in_word(blank_word(shown.form())),
    "fillable": lambda shown: _in_fields(fillable_pdf(shown.form())),
}
FILLED: dict[str, Callable[[Shown], str]] = {
    "reading": lambda shown: _in_html(shown.page("filled_tool", "finished")),
    "pdf": lambda shown: _in_pdf(pdf(shown.paper())),
    "word": lambda shown: _in_word(word(shown.paper())),
}
WORDS: dict[str, Callable[[Shown], str]] = {
    "json": lambda shown: squeezed(shown.page("filled_tool_json", "finished")),
    "text": _searched,
}


# Nobody draws in a field: drawings are left to paper and to the screen (decision 0031).
NOT_DRAWN = {"fillable"}


def asked(tool: Tool, language: str, surface: str) -> set[str]:
    """All that an empty tool says on a surface."""
    return {tool.title.in_(language), *_asked(tool, language, drawn=surface not in NOT_DRAWN)}


def _asked(tool: Tool, language: str, *, drawn: bool) -> Iterator[str]:
    for section, prompt in tool.prompts():
        if prompt.kind is Kind.DRAWING and not drawn:
            continue
        yield section.title.in_(language)
        yield prompt.asks.in_(language)
        columns = prompt.columns if len(prompt.columns) > 1 else ()
        yield from (one.asks.in_(language) for one in columns if drawn or not is_picture(one))
        if prompt.kind in (Kind.CHOICE, Kind.CHOICES):
            yield from (one.says.in_(language) for one in prompt.options)


def answered(tool: Tool, payload: dict[str, Any], language: str) -> set[str]:
    """Every question that is answered, and every word of the answers."""
    return {tool.title.in_(language), tool.credit.in_(language), *_answered(tool, payload, language)}


def _answered(tool: Tool, payload: dict[str, Any], language: str) -> Iterator[str]:
    for section, prompt in tool.prompts():
        value = payload.get(section.key, {}).get(prompt.key)
        if is_asked(prompt, payload.get(section.key, {})) and not is_empty(value):
            yield section.title.in_(language)
            yield prompt.asks.in_(language)
            yield from _said(prompt, value, language)


def words(tool: Tool, payload: dict[str, Any]) -> set[str]:
    """Every word that somebody wrote or said."""
    return {
        one
        for section, prompt in tool.prompts()
        if prompt.kind not in (Kind.CHOICE, Kind.CHOICES, Kind.DATE)
        for one in _said(prompt, payload.get(section.key, {}).get(prompt.key), "")
    }


def _told(prompt: Prompt, language: str) -> list[Prompt]:
    """The columns whose words stand there. What a page of a story shows is drawn, and said by what stands for it."""
    chosen = (Kind.CHOICE, Kind.CHOICES, Kind.DATE)
    if language and is_story(prompt):
        return [one for one in prompt.columns if one.kind is Kind.LONG_TEXT]
    return [one for one in prompt.columns if language or one.kind not in chosen]


def _said(prompt: Prompt, value: Any, language: str) -> Iterator[str]:
    if is_empty(value):
        return
    if prompt.kind is Kind.ROWS:
        for row in value:
            for one in _told(prompt, language):
                yield from _said(one, row.get(one.key), language)
    elif prompt.kind in (Kind.CHOICE, Kind.CHOICES):
        says = {one.key: one.says.in_(language) for one in prompt.options}
        yield from (says[one] for one in ([value] if isinstance(value, str) else value))
    elif prompt.kind is Kind.DATE:
        yield str(int(value[-2:]))
    elif prompt.kind in (Kind.SHORT_TEXT, Kind.LONG_TEXT, Kind.EXACT_WORDS):
        yield value["text"] if isinstance(value, dict) else value
