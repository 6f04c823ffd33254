"""Reading the XML as a stream: only the record that is open is in memory, however long the file is."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

from threefold.outcomes.afcars.elements import BLOCKS, LEAVES, NAMESPACE, RECORD, ROOT
from threefold.outcomes.loading.refusing import Refused

CHUNK = 1 << 16
LONGEST = 200
MOST_KEPT = 1 << 20
DEEPEST = 40
HEAD_DEPTH, RECORD_DEPTH = 2, 3


@dataclass
class Part:
    """One block: what its elements say, by number, with the line of each; the blocks inside it, in order."""

    kind: str
    line: int
    said: dict[str, tuple[str, int]] = field(default_factory=dict)
    parts: list["Part"] = field(default_factory=list)

    def text(self, number: str) -> str:
        """What an element says; empty where it is not there."""
        return self.said.get(number, ("", 0))[0]


class _HeadRead(Exception):
    """The head of the file is known."""


def head(file: Path) -> Mapping[str, str]:
    """E1 and E2.

    Raises:
        Refused: the file is none of these.
    """
    reader = _Reader(file, None)
    with suppress(_HeadRead):
        reader.read()
    return {name: reader.head.text(name) for name in ("E1", "E2")}


def records(file: Path, take: Callable[[Part], None]) -> None:
    """Hand each child's record to `take`.

    Raises:
        Refused: the file is broken, cut off, in another encoding, another file, or declares a type of document.
    """
    _Reader(file, take).read()


class _Reader:
    def __init__(self, file: Path, take: Callable[[Part], None] | None) -> None:
        self.file, self.take = file, take
        self.head = Part("head", 0)
        self.open: list[Part] = []
        self.depth = self.fed = 0
        self.texts: list[str] | None = None
        # The encoding is set here, so that none that the file names can change how bytes are read.
        self.parser = expat.ParserCreate("UTF-8", " ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._typed
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def read(self) -> None:
        try:
            with self.file.open("rb") as raw:
                first = raw.read(CHUNK)
                if first[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in first[:4]:
                    raise Refused(f"{self.file.name}, line 1: is not UTF-8 (it looks like UTF-16).")
                while first:
                    self._feed(first)
                    first = raw.read(CHUNK)
                self.parser.Parse(b"", True)
        except OSError as error:
            raise Refused(f"{self.file.name}: cannot be read ({error.strerror}).") from None
        except expat.ExpatError as error:
            raise Refused(f"{self.file.name}, line {error.lineno}: {_reason(error.code)}") from None

    def _feed(self, chunk: bytes) -> None:
        """What the parser has not come to an end with, it keeps: no more of that than any honest file has."""
        self.parser.Parse(chunk, False)
        self.fed += len(chunk)
        if self.fed - self.parser.CurrentByteIndex > MOST_KEPT:
            raise self.refuse(f"one tag, comment or the like has more than {MOST_KEPT >> 20} MB.")

    def refuse(self, why: str, line: int | None = None) -> Refused:
        return Refused(f"{self.file.name}, line {line or self.parser.CurrentLineNumber}: {why}")

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if (encoding or "utf-8").casefold() not in ("utf-8", "utf8", "us-ascii"):
            raise self.refuse(f"is written in {encoding}, not in UTF-8.")

    def _typed(self, *declared: Any) -> None:
        raise self.refuse("declares a type of document (DOCTYPE) or entities. No AFCARS file has any.")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refuse(f"elements stand more than {DEEPEST} deep in one another.")
        if self.depth == 1 and name != f"{NAMESPACE} {ROOT}":
            raise self.refuse(f"begins with <{name.split(' ')[-1]}>; an AFCARS file begins with <acf:data>.")
        if name == RECORD and self.depth == RECORD_DEPTH:
            self._headed()
            self.open = [Part(RECORD, self.parser.CurrentLineNumber)]
        elif self.open and name in BLOCKS:
            self.open.append(Part(name, self.parser.CurrentLineNumber))
        elif name in LEAVES:
            self.texts = []
        elif name.startswith("A1_"):
            raise self.refuse(
                "is the file of adoptions and guardianships; figures need the out-of-home care file."
            )

    def _headed(self) -> None:
        if not self.head.text("E1") or not self.head.text("E2"):
            raise self.refuse("no E1_title_iv_agency and E2_report_date stand before the first record.")
        if self.take is None:
            raise _HeadRead

    def _text(self, text: str) -> None:
        if self.texts is not None:
            self.texts.append(text)
            if sum(map(len, self.texts)) > LONGEST:
                raise self.refuse(f"an element has more than {LONGEST} characters.")

    def _end(self, name: str) -> None:
        self.depth -= 1
        if self.texts is not None and name in LEAVES:
            self._say(LEAVES[name], "".join(self.texts).strip())
            self.texts = None
        elif self.open and name == self.open[-1].kind:
            done = self.open.pop()
            if self.open:
                self.open[-1].parts.append(done)
            elif self.take is not None:
                self.take(done)
        elif self.depth == 0 and not self.head.text("E1"):
            raise self.refuse("has no E1_title_iv_agency: it is no out-of-home care file.")

    def _say(self, number: str, text: str) -> None:
        if not self.open and self.depth != HEAD_DEPTH - 1:
            return
        said = self.open[-1].said if self.open else self.head.said
        if number in said:
            raise self.refuse(f"{number} stands twice in one block.")
        said[number] = (text, self.parser.CurrentLineNumber)


CUT_OFF = {
    expat.errors.codes[one]
    for one in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
}


def _reason(code: int) -> str:
    if code in CUT_OFF:
        return "the file ends here, in the middle. Is it cut off?"
    said = expat.ErrorString(code)
    return f"is broken XML, or not UTF-8 ({said})."
