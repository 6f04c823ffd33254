"""Which sheets of a filled tool are to be drawn on, on this worker's screen."""

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.toolkit.models import FilledTool
from threefold.toolkit.sitting.papers import kinds, papers
from threefold.toolkit.voice.said import said_with


def own_papers(row: FilledTool, reader: Reader, kind: str = "") -> tuple[str, ...]:
    """Those of one kind; not those that the child asked another worker to keep."""
    said = said_with(row)
    return tuple(
        one.key
        for one in papers(row.definition, kind)
        if decide(reader, said.piece(row, one.section), Surface.SCREEN).shown
    )


def own_kinds(row: FilledTool, reader: Reader) -> tuple[str, ...]:
    """The kinds of sheets of which at least one is to be drawn on here: another would be a screen without paper."""
    return tuple(one for one in kinds(row.definition) if own_papers(row, reader, one))
