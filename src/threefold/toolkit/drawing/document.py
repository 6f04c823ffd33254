"""What a child made, as it is kept: final marks, exact words, the child's choices. No undo, no times of strokes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line drawn by hand. `points` are x, y, pressure: whole tenths of a unit, pressure 0 to 255."""

    id: str
    colour: str
    width: str
    pressed: bool
    points: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Stamp:
    """One of our pictures, put in by tap or key. `size` in whole units."""

    id: str
    symbol: str
    x: int
    y: int
    size: int
    place: str


@dataclass(frozen=True)
class Said:
    """Exact words: who wrote them, in which language, and whether they were read back."""

    id: str
    text: str
    by: str
    lang: str
    read: bool
    x: int
    y: int
    size: int
    letters: int
    place: str


Mark = Line | Stamp | Said


@dataclass(frozen=True)
class MaySee:
    """The child's word about one person. Anything but yes means no."""

    name: str
    may: str


@dataclass(frozen=True)
class Choice:
    """Who may see a sheet: not said, only child and worker, or people the child named."""

    choice: str
    people: tuple[MaySee, ...]

    def allowed(self) -> tuple[str, ...]:
        """The names that the child said yes to."""
        return tuple(one.name for one in self.people if one.may == "yes") if self.choice == "pick" else ()


@dataclass(frozen=True)
class Sheet:
    """One house or figure. `path` is the child's stone, `none` when the child would not say, or nothing."""

    name: str
    told: str
    path: int | str | None
    who: Choice
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Drawing:
    """The whole of a session with one tool."""

    tool: str
    lang: str
    name: str
    mode: str
    scribe: str
    home: str
    back: str
    stopped: int
    sheets: dict[str, Sheet]
