"""Plain text for the coach: one text a paragraph, each read as what it seems to be."""

from collections.abc import Iterable, Iterator

from threefold.practice.coach.batch import Given
from threefold.practice.coach.reading import read
from threefold.practice.typed_in import typed_in

# As what an entry of a column of the map is read, where nobody said what it is.
_KINDS = {"harm": "harm", "danger": "danger", "next_step": "action"}


def is_plain(line: str) -> bool:
    """Whether the first line that is not empty is somebody's words, and no line of JSON."""
    return not line.lstrip().startswith(("{", "["))


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """The texts: what stands between empty lines, each in one line."""
    words: list[str] = []
    for line in lines:
        if line.strip():
            words += line.split()
        elif words:
            yield " ".join(words)
            words = []
    if words:
        yield " ".join(words)


def given_as(number: int, text: str, kind: str, lang: str) -> Given:
    """A paragraph as a text to read. Without a kind it is what it reads like, without a language that of its words."""
    language = lang or typed_in(text, "en")
    return Given(id=number, kind=kind or _kind_of(text, language), text=text, lang=language)


def _kind_of(text: str, lang: str) -> str:
    found = read("map", text, lang).suggestion
    return _KINDS.get(found.column, "map") if found and found.clear else "map"
