"""One answer on paper: exact words with who said them, short answers beside what was asked, rows, pictures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.printing.paper import Block, Facts, Paragraph, Points, Quote, StoryPage, Table
from threefold.toolkit.answers import is_empty
from threefold.toolkit.copies import AnswerCopy, FilledCopy, SheetCopy
from threefold.toolkit.definition import Kind, Prompt, Section
from threefold.toolkit.drawing import scene
from threefold.toolkit.drawing.touching import touches
from threefold.toolkit.papers.drawn import drawn
from threefold.toolkit.registry import tool_of

PATTERN = {"es": "j \\d\\e F \\d\\e Y"}
WIDEST_TABLE = 4


@dataclass(frozen=True, kw_only=True)
class Said:
    """What an answer is told with: the copy that it is of, the names this reader may meet, the paper's language."""

    copy: FilledCopy
    names: Mapping[UUID, str]
    language: str
    # The child's own paper, and a worker's: every picture as the child had it before them.
    whole: bool = False

    def prompt(self, sheet: str, key: str) -> Prompt:
        """What the tool declares of an answer."""
        return next(one for one in self.section(sheet).prompts if one.key == key)

    def section(self, sheet: str) -> Section:
        """What the tool declares of a sheet."""
        found = tool_of(self.copy.tool).section(sheet)
        assert found is not None
        return found

    def without(self, sheet: str, drawing: Any) -> str:
        """The part of a picture that belongs to another sheet, which this reader does not have. Where something is
        drawn in it, the whole picture is for those alone who have both.
        """
        other = self.section(sheet).only_with
        has = other in {one.key for one in self.copy.sheets}
        return "" if self.whole or has or touches(drawing, other) else other

    def speaker(self, value: Mapping[str, Any], sheet: str) -> str:
        """Who said it: whoever is named, else on a child's sheet the child."""
        who = value.get("said_by")
        person = UUID(who) if who else self.copy.person if self.section(sheet).is_sheet else None
        return self.names.get(person, "") if person else ""


def said_day(day: date) -> str:
    """A day in the words of the language in use."""
    return formats.date_format(day, PATTERN.get((get_language() or "en")[:2], "j F Y"))


def blocks_of(sheet: SheetCopy, said: Said) -> Iterator[Block]:
    """All answers of one sheet; short ones that follow each other stand in one list."""
    short: list[tuple[str, str]] = []
    for one in sheet.answers:
        if one.kind in _LONG:
            yield from _facts(short)
            short = []
            yield from _long(one, sheet, said)
        else:
            short.append((one.asks, plain(said.prompt(sheet.key, one.key), one.value, said)))
    yield from _facts(short)


def plain(prompt: Prompt, value: Any, said: Said) -> str:
    """A short answer in words, as this reader may have it."""
    return in_words(prompt, value, said.names, said.language)


def in_words(prompt: Prompt, value: Any, names: Mapping[UUID, str], language: str) -> str:
    """A short answer in words: of a choice what was chosen, of a person the name, where it is among `names`."""
    options = {one.key: one.says.in_(language) for one in prompt.options}
    match prompt.kind:
        case _ if is_empty(value):
            return ""
        case Kind.CHOICE:
            return options[value]
        case Kind.CHOICES:
            return ", ".join(options[one] for one in value)
        case Kind.DATE:
            return said_day(date.fromisoformat(value))
        case Kind.SCALE:
            return _("%(number)d of 10") % {"number": value}
        case Kind.PERSON:
            return names.get(UUID(value), "")
        case Kind.EXACT_WORDS:
            return str(value["text"])
        case _:
            return str(value)


def _facts(pairs: list[tuple[str, str]]) -> Iterator[Block]:
    told = tuple(pair for pair in pairs if pair[1])
    if told:
        yield Facts(pairs=told)


def _long(one: AnswerCopy, sheet: SheetCopy, said: Said) -> Iterator[Block]:
    yield Paragraph(text=one.asks, strong=True)
    if one.kind is Kind.EXACT_WORDS:
        yield _quote(one.value, sheet, said)
    elif one.kind is Kind.ROWS and scene.is_story(said.prompt(sheet.key, one.key)):
        yield from _pages(one.value, said)
    elif one.kind is Kind.ROWS:
        yield from _rows(said.prompt(sheet.key, one.key), one.value, sheet, said)
    elif one.kind is Kind.DRAWING:
        paper, child = said.prompt(sheet.key, one.key).paper, said.speaker({}, sheet.key)
        yield from drawn(one.value, paper, said.language, child, said.without(sheet.key, one.value))
    else:
        yield Paragraph(text=one.value)


def _quote(value: Mapping[str, Any], sheet: SheetCopy, said: Said) -> Quote:
    spoken = value.get("language") or said.copy.language
    return Quote(
        text=value["text"],
        by=said.speaker(value, sheet.key),
        lang=spoken if spoken != said.language else "",
        meaning=value.get("translation", "") if spoken != said.language else "",
    )


def _pages(rows: list[dict[str, Any]], said: Said) -> Iterator[Block]:
    """Rows that are pages of a story: nothing on them asks anybody anything."""
    lang = said.copy.language if said.copy.language != said.language else ""
    for number, row in enumerate(rows, start=1):
        chosen = row.get("pictures") or ()
        alt = scene.told(chosen, row.get("shows", ""), said.language)
        alt = alt or _("Room to draw a picture")
        yield StoryPage(
            text=row.get("says", ""), svg=scene.scene(chosen, ""), alt=alt, first=number == 1, lang=lang,
            label=_("Page %(number)d") % {"number": number},
        )  # fmt: skip


def _rows(prompt: Prompt, rows: list[dict[str, Any]], sheet: SheetCopy, said: Said) -> Iterator[Block]:
    exact = any(one.kind is Kind.EXACT_WORDS for one in prompt.columns)
    if exact or len(prompt.columns) > WIDEST_TABLE:
        for row in rows:
            yield from _row(prompt, row, sheet, said)
    elif len(prompt.columns) == 1:
        (only,) = prompt.columns
        yield Points(points=tuple(plain(only, row.get(only.key), said) for row in rows))
    else:
        # A column in which nothing stands takes room from the others.
        columns = [one for one in prompt.columns if any(plain(one, row.get(one.key), said) for row in rows)]
        if columns:
            yield Table(
                header=tuple(one.asks.in_(said.language) for one in columns),
                rows=tuple(tuple(plain(one, row.get(one.key), said) for one in columns) for row in rows),
            )


def _row(prompt: Prompt, row: dict[str, Any], sheet: SheetCopy, said: Said) -> Iterator[Block]:
    """A row that holds exact words, or too much for a table: what it says, in the order in which it was asked."""
    short: list[tuple[str, str]] = []
    for one in prompt.columns:
        value, asks = row.get(one.key), one.asks.in_(said.language)
        if one is prompt.columns[0] and one.kind is Kind.DATE and value:
            # Day by day: each begins with its day, so that one sees where the next begins.
            yield Paragraph(text=plain(one, value, said), strong=True)
        elif one.kind is not Kind.EXACT_WORDS:
            short.append((asks, plain(one, value, said)))
        elif not is_empty(value):
            yield from _facts(short)
            short = []
            if len(prompt.columns) > 1:
                yield Paragraph(text=asks, small=True)
            yield _quote(row[one.key], sheet, said)
    yield from _facts(short)


_LONG = (Kind.LONG_TEXT, Kind.EXACT_WORDS, Kind.ROWS, Kind.DRAWING)
