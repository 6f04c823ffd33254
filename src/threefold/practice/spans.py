"""A stretch of a text that a check points at."""

from collections.abc import Iterable
from dataclasses import dataclass

from threefold.practice.words import Words


@dataclass(frozen=True, order=True)
class Span:
    """From `start` up to, and without, `end`. `note` says what it is, where that may be said aloud."""

    start: int
    end: int
    note: Words | None = None

    def of(self, text: str) -> str:
        """The words it points at."""
        return text[self.start : self.end]


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or overlap made one (the first's note stays)."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if result and span.start <= result[-1].end:
            last = result[-1]
            result[-1] = Span(last.start, max(last.end, span.end), last.note or span.note)
        else:
            result.append(span)
    return tuple(result)
