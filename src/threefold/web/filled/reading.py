"""A filled tool as it is read: sheet by sheet, each question with its answer, as `disclosure` gave them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from threefold.practice.spoken_languages import NAMES
from threefold.toolkit.copies import AnswerCopy, FilledCopy, SheetCopy
from threefold.toolkit.definition import Kind, Prompt, Section
from threefold.toolkit.drawing.scene import is_story
from threefold.toolkit.registry import tool_of
from threefold.toolkit.sitting.copies import ReadersSaid
from threefold.web.filled.chosen import Chosen, Given, Names, Safety
from threefold.web.filled.kinds import here
from threefold.web.filled.pictures import Picture, picture_of, scene_of


@dataclass(frozen=True, kw_only=True)
class Said:
    """An answer. `texts` are words, options or names; of exact words there is one, with who said it and how."""

    key: str
    asks: str
    kind: Kind
    texts: tuple[str, ...] = ()
    on: date | None = None
    number: int | None = None
    by: str = ""
    lang: str = ""
    language: str = ""
    read_back: bool = False
    translation: str = ""
    rows: tuple[tuple["Said", ...], ...] = ()
    picture: Picture | None = None
    # Rows that are pages of a story: the words, and the picture.
    pages: tuple[tuple[str, Picture], ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReadSheet:
    """One section with what stands in it. `is_sheet`: a child says who may see it."""

    key: str
    title: str
    is_sheet: bool
    answers: tuple[Said, ...]
    chosen: Chosen | None = None
    # For safety others may see it too; and what the child tapped on the screen and nobody has written down yet.
    safety: Safety | None = None
    tapped: ReadersSaid | None = None
    # Of a kept sheet: to whom it was given when the worker who was there had left.
    given: Given | None = None
    # Of what is no child's sheet: who has it on their copies.
    goes_to: str = ""


@dataclass(frozen=True, kw_only=True)
class About:
    """By the sheet's key what was said about who may see it."""

    chosen: Mapping[str, Chosen] = field(default_factory=dict)
    safety: Mapping[str, Safety] = field(default_factory=dict)
    tapped: Mapping[str, ReadersSaid] = field(default_factory=dict)
    given: Mapping[str, Given] = field(default_factory=dict)
    goes_to: Mapping[str, str] = field(default_factory=dict)

    def beside(self, sheet: ReadSheet) -> ReadSheet:
        """The sheet with it. What was tapped stands there until it is written down."""
        chosen, tapped = self.chosen.get(sheet.key), self.tapped.get(sheet.key)
        open_yet = tapped if tapped and (chosen is None or chosen.at < tapped.at) else None
        return replace(
            sheet,
            chosen=chosen,
            safety=self.safety.get(sheet.key),
            tapped=open_yet,
            given=self.given.get(sheet.key),
            goes_to=self.goes_to.get(sheet.key, ""),
        )


NOTHING = About()


def sheets_of(copy: FilledCopy, names: Names, language: str, about: About = NOTHING) -> tuple[ReadSheet, ...]:
    """The sheets of one version that are for this reader, with what was said about each."""
    tool = tool_of(copy.tool)
    found = ((tool.section(one.key), one) for one in copy.sheets)
    return tuple(
        about.beside(sheet_of(section, one, names, language)) for section, one in found if section is not None
    )


def sheet_of(
    section: Section, copy: SheetCopy, names: Names, language: str, *, is_sheet: bool | None = None
) -> ReadSheet:
    """One sheet."""
    asked = {one.key: one for one in section.prompts}
    answers = (_said(asked[one.key], one, names, language) for one in copy.answers if one.key in asked)
    mine = section.is_sheet if is_sheet is None else is_sheet
    return ReadSheet(key=copy.key, title=copy.title, is_sheet=mine, answers=tuple(answers))


def _said(prompt: Prompt, copy: AnswerCopy, names: Names, language: str) -> Said:
    told: dict[str, Any] = {"key": copy.key, "asks": copy.asks, "kind": prompt.kind}
    return Said(**told, **dict(_told(prompt, copy.value, names, language)))


def _told(prompt: Prompt, value: Any, names: Names, language: str) -> Iterator[tuple[str, Any]]:
    match prompt.kind:
        case Kind.EXACT_WORDS:
            yield from _exact(value, names, language)
        case Kind.CHOICE | Kind.CHOICES:
            picked = value if isinstance(value, list) else [value]
            yield "texts", tuple(here(one.says) for one in prompt.options if one.key in picked)
        case Kind.DATE:
            yield "on", date.fromisoformat(value)
        case Kind.SCALE:
            yield "number", value
        case Kind.PERSON:
            yield "texts", tuple(filter(None, (names.get(UUID(value), ""),)))
        case Kind.ROWS:
            yield _rows(prompt, value, names, language)
        case Kind.DRAWING:
            yield "picture", picture_of(prompt, value, language)
        case _:
            yield "texts", (value,)


def _rows(prompt: Prompt, value: Any, names: Names, language: str) -> tuple[str, Any]:
    if is_story(prompt):
        return "pages", tuple((row.get("says", ""), scene_of(row, language)) for row in value)
    return "rows", tuple(tuple(_row(prompt, row, names, language)) for row in value)


def _row(prompt: Prompt, row: Mapping[str, Any], names: Names, language: str) -> Iterator[Said]:
    for one in prompt.columns:
        if one.key in row:
            copy = AnswerCopy(key=one.key, asks=here(one.asks), kind=one.kind, value=row[one.key])
            yield _said(one, copy, names, language)


def _exact(value: Mapping[str, Any], names: Names, language: str) -> Iterator[tuple[str, Any]]:
    lang = value.get("language") or ""
    yield "texts", (value.get("text", ""),)
    yield "by", names.get(UUID(value["said_by"]), "") if value.get("said_by") else ""
    yield "lang", lang
    # Said only where it is not the language that the page is read in.
    yield "language", here(NAMES[lang]) if lang in NAMES and lang != language else ""
    yield "read_back", bool(value.get("read_back"))
    yield "translation", value.get("translation") or ""
