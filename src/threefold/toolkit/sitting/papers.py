"""Which sheets of a tool a child draws on, and where in its answers what they make belongs. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from threefold.toolkit.answers import Payload
from threefold.toolkit.definition import Kind, Prompt, Section, Tool
from threefold.toolkit.drawing.sheets import PLACES, SHEETS

# The figure's clothes, wings and star ask the same as the three houses.
MEANS = {"clothes": "worries", "back": "good", "wand": "dreams"}


@dataclass(frozen=True)
class Paper:
    """One sheet that a child draws on: the section and its prompt."""

    section: Section
    prompt: Prompt

    @property
    def key(self) -> str:
        """Which of our sheets it is."""
        return self.prompt.paper

    def named(self, kind: Kind, key: str) -> Prompt | None:
        """A prompt beside the picture."""
        return next((one for one in self.section.prompts if one.kind is kind and one.key == key), None)


@dataclass(frozen=True)
class Rows:
    """Where words that were put into a picture are answers: rows of a section, and the column they stand in."""

    section: Section
    prompt: Prompt
    column: Prompt


def papers(tool: Tool, kind: str = "") -> tuple[Paper, ...]:
    """The sheets of a child's tool that can be drawn on, each paper once; of one kind, where it is said."""
    found: dict[str, Paper] = {}
    for section, prompt in tool.prompts():
        if section.is_sheet and prompt.kind is Kind.DRAWING and kind in ("", kind_of(prompt.paper)):
            found.setdefault(prompt.paper, Paper(section, prompt))
    return tuple(found.values())


def kinds(tool: Tool) -> tuple[str, ...]:
    """The kinds of sheets that a tool has: a child sits at one of them at a time."""
    return tuple(dict.fromkeys(kind_of(one.key) for one in papers(tool)))


def kind_chosen(tool: Tool, payload: Payload) -> str:
    """The kind that the answers speak of already: a choice that names one of the papers, else the first."""
    drawn = {one.key: kind_of(one.key) for one in papers(tool)}
    for section, prompt in tool.prompts():
        said = payload.get(section.key, {}).get(prompt.key)
        if not section.is_sheet and prompt.kind is Kind.CHOICE and prompt.key != "first" and said in drawn:
            return drawn[str(said)]
    return next(iter(drawn.values()))


def kind_of(paper: str) -> str:
    """The kind of sheets that a paper is one of: `three`, `figure` or `safety`."""
    return next(kind for kind, sheets in SHEETS.items() if paper in sheets)


def rows_for(tool: Tool, paper: Paper, place: str) -> Rows | None:
    """Words in a place belong to the sheet whose key begins with the place's name, or that says the same as the place;
    others to the picture's own.
    """
    means = MEANS.get(place, "")
    sections = [
        one for one in tool.sections if one.is_sheet and (one.key.startswith(place) or one.key == means)
    ]
    return next((rows for one in [*sections, paper.section] for rows in _rows(one)), None)


def sheets_of(tool: Tool, paper: Paper) -> tuple[str, ...]:
    """All sheets on which what was made on this paper stands: its own, and those of its places."""
    rows = (rows_for(tool, paper, place) for place in PLACES[kind_of(paper.key)])
    path = scale_for(tool, paper) if kind_of(paper.key) == "safety" else None
    found = [paper.section.key, *(one.section.key for one in rows if one), *([path[0].key] if path else [])]
    return tuple(dict.fromkeys(found))


def asked_once(tool: Tool, kind: str, sheet: str) -> bool:
    """Whether a child at the screen says who may see this sheet together with others: those of one picture."""
    found = (sheets_of(tool, one) for one in papers(tool, kind))
    return any(sheet in sheets and len(sheets) > 1 for sheets in found)


def scale_for(tool: Tool, paper: Paper) -> tuple[Section, Prompt] | None:
    """Where the child's place on the path is an answer."""
    sections = [one for one in tool.sections if one.is_sheet and one.key == "path"]
    scales = (
        (one, two) for one in [*sections, paper.section] for two in one.prompts if two.kind is Kind.SCALE
    )
    return next(scales, None)


def _rows(section: Section) -> Iterator[Rows]:
    for prompt in section.prompts:
        if prompt.kind is Kind.ROWS:
            columns = sorted(prompt.columns, key=lambda one: one.kind is not Kind.SHORT_TEXT)
            yield from (
                Rows(section, prompt, one)
                for one in columns
                if one.kind in (Kind.SHORT_TEXT, Kind.EXACT_WORDS)
            )
