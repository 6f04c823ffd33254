"""A text cut into its sentences, one a line, as a child or anybody new to reading takes them."""

import re
from collections.abc import Iterator

from threefold.practice.readability import SHORTENED

_END = re.compile(r"[.!?…]+[\"'”’»)]*\s+(?=[\"'“‘«(¿¡—-]*[^\W_])")


def one_a_line(text: str) -> tuple[str, ...]:
    """The sentences in their order. A line break ends one as well; "Dr." and "a.m." do not, nor a stop before a small
    letter, which somebody put inside a sentence.
    """
    return tuple(one for line in text.splitlines() for one in _sentences(line))


def _sentences(line: str) -> Iterator[str]:
    begun = 0
    for end in _END.finditer(line):
        if _goes_on(line, end):
            continue
        yield line[begun : end.end()].strip()
        begun = end.end()
    if rest := line[begun:].strip():
        yield rest


def _goes_on(line: str, end: re.Match[str]) -> bool:
    after = line[end.end() :].lstrip("\"'“‘«(¿¡—-")
    before = line[: end.start() + 1].split()[-1:]
    return after[:1].islower() or any(SHORTENED.fullmatch(word.lstrip("\"'“‘«(¿¡")) for word in before)
