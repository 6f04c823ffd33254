"""A sheet of paper before it is printed: what stands on it, in order, and nothing of how it looks.

A capability builds a `Paper` from a copy; `screen` shows it, `pdf` and `word` print it. All three tell the same words,
because they are made of the same blocks. Texts arrive in the reader's language, already chosen by `disclosure`.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Mark = Literal["", "cloud", "sun", "flag", "path"]


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading of the second order, with the shape of one of the three questions where it answers one."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Plain words. `strong`: a sentence that must not be missed; `small`: one that stands beside the matter, such as
    whose work a tool is. `lang`: when it is not the paper's language.
    """

    text: str
    strong: bool = False
    small: bool = False
    lang: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Short answers, each beside what was asked."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Somebody's exact words, with who said them and when. `lang`: when it is not the paper's language, which the
    sheet then says; `meaning` is the same in the paper's language, where somebody translated it.
    """

    text: str
    by: str = ""
    lang: str = ""
    meaning: str = ""


@dataclass(frozen=True, kw_only=True)
class Dates:
    """A row of days in a frame: label, day in words, and a line below (may be empty)."""

    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something a person does, with facts below: label and words. Never broken over two pages."""

    text: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Steps:
    """Numbered steps. `first` is the number of the first: several lists of one sheet count on."""

    steps: tuple[Step, ...]
    first: int = 1


@dataclass(frozen=True, kw_only=True)
class IfThen:
    """If this happens, do that. `header` are the two column names for people who listen to the page."""

    header: tuple[str, str]
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Calls:
    """Telephone numbers, large: who, number."""

    numbers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Points:
    """A list of sentences; `small` for what has to be said (rights) after what has to be done."""

    points: tuple[str, ...]
    small: bool = False


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One thing on the map: kind, the question that was asked, words, who and when. `own`: these are exact words; in
    another language (`lang`) the sheet says so.
    """

    kind: str
    text: str
    by: str = ""
    own: bool = False
    lang: str = ""
    asked: str = ""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A question of the three with what people said to it."""

    question: str
    mark: Mark
    slips: tuple[Slip, ...]
    empty: str = ""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture that Threefold drew (SVG source), the words that stand for it, and what it says as a table."""

    svg: str = field(repr=False)
    alt: str
    caption: str = ""
    width_mm: int = 120


@dataclass(frozen=True, kw_only=True)
class StoryPage:
    """One page of a story: a picture that Threefold drew, with the words that stand for it, and what is read aloud
    below. Each but the first begins a page of paper. `lang`: when it is not the paper's language.
    """

    text: str
    svg: str = field(repr=False)
    alt: str
    label: str
    first: bool = False
    lang: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under column names."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class SignatureLine:
    """Who signs here; `done` tells how and when it was signed already; `svg` is the drawn signature."""

    who: str
    done: str = ""
    svg: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Signatures:
    """Lines to sign on."""

    lines: tuple[SignatureLine, ...]


Block = (
    Heading
    | Paragraph
    | Facts
    | Quote
    | Dates
    | Steps
    | IfThen
    | Calls
    | Points
    | Column
    | Picture
    | StoryPage
    | Table
    | Signatures
)


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A whole sheet (or two). `whose` stands in the first line and at the foot of every page: "Copy for Rosa Reyes".

    `county` is the author that the file names. `large`: no letter under 18 pt; `for_child`: none under 16 pt.
    `a4`: A4 instead of Letter.
    """

    title: str
    whose: str
    lang: str
    county: str
    day: date
    blocks: tuple[Block, ...]
    large: bool = False
    for_child: bool = False
    a4: bool = False
