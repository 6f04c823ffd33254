"""A sheet in plain words, for a screen reader and for print: only what is in it, never what it may mean."""

from threefold.practice.words import Words
from threefold.toolkit.drawing.document import Drawing, Line, Mark, Said, Stamp
from threefold.toolkit.drawing.names import COLOURS, STAMPS
from threefold.toolkit.drawing.sheets import NAMES, PLACES
from threefold.toolkit.drawing.strokes import wrap

EMPTY = Words("Nothing is in it.", "No hay nada.")
ELSEWHERE = Words("elsewhere on the sheet", "en otra parte de la hoja")
WRITTEN = {
    "child": Words("words by the child: “{text}”", "palabras del niño o la niña: “{text}”"),
    "worker": Words(
        "words written by the worker: “{text}”", "palabras que escribió el trabajador social: “{text}”"
    ),
}
ONE_LINE = Words("One drawn line ({colours}).", "Una línea dibujada ({colours}).")
LINES = Words("{n} drawn lines ({colours}).", "{n} líneas dibujadas ({colours}).")
STONE = Words("The child's place on the path: {n} (0 is far away, 10 is at the door).",
              "Su lugar en el camino: {n} (0 es lejos, 10 es en la puerta).")  # fmt: skip
NO_STONE = Words(
    "The child did not want to say a place on the path.", "No quiso decir su lugar en el camino."
)


def tell(drawing: Drawing, sheet: str) -> Words:
    """The whole sheet in words."""
    page = drawing.sheets[sheet]
    name = Words(page.name, page.name) if page.name else NAMES[sheet]
    said = [*_things(drawing.tool, page.marks), *_lines(page.marks), *_path(page.path)]
    # A child's words may hold braces: sentences are put together, never filled twice.
    return _joined([_with(name, "."), *(said or [EMPTY])], " ")


def _things(tool: str, marks: tuple[Mark, ...]) -> list[Words]:
    places: dict[str, list[Words]] = {}
    for mark in marks:
        if not isinstance(mark, Line):
            places.setdefault(_where(tool, mark), []).append(_thing(mark))
    order = [*PLACES[tool], ""]
    return [
        _with(_joined([_place(tool, key), _joined(places[key], ", ")], ": "), ".", capital=True)
        for key in order
        if key in places
    ]


def _thing(mark: Stamp | Said) -> Words:
    if isinstance(mark, Stamp):
        return STAMPS[mark.symbol]
    # Not `filled`, which writes good Spanish: these are exact words.
    frame = WRITTEN[mark.by]
    return Words(frame.en.replace("{text}", mark.text), frame.es.replace("{text}", mark.text))


def _place(tool: str, key: str) -> Words:
    return PLACES[tool][key][1] if key else ELSEWHERE


def _where(tool: str, mark: Stamp | Said) -> str:
    """The place that holds the middle of the mark now: it may have been moved since it was put in."""
    x, y = _middle(mark)
    for key, ((left, top, width, height), _name) in PLACES[tool].items():
        if left * 10 <= x <= (left + width) * 10 and top * 10 <= y <= (top + height) * 10:
            return key
    return ""


def _middle(mark: Stamp | Said) -> tuple[int, int]:
    if isinstance(mark, Stamp):
        return mark.x + mark.size * 5, mark.y + mark.size * 5
    lines = wrap(mark.text, mark.letters)
    wide = max(map(len, lines)) * mark.size * 56 // 100
    return mark.x + wide // 2, mark.y - mark.size + len(lines) * mark.size * 5 // 8


def _lines(marks: tuple[Mark, ...]) -> list[Words]:
    drawn = [one.colour for one in marks if isinstance(one, Line)]
    if not drawn:
        return []
    colours = _joined([name for key, name in COLOURS.items() if key in drawn], ", ")
    return [(ONE_LINE if len(drawn) == 1 else LINES).filled(n=len(drawn), colours=colours)]


def _path(path: int | str | None) -> list[Words]:
    if path is None:
        return []
    return [STONE.filled(n=path) if isinstance(path, int) else NO_STONE]


def _joined(parts: list[Words], between: str) -> Words:
    return Words(between.join(one.en for one in parts), between.join(one.es for one in parts))


def _with(words: Words, end: str, *, capital: bool = False) -> Words:
    en, es = (text[:1].upper() + text[1:] if capital else text for text in (words.en, words.es))
    return Words(en + end, es + end)
