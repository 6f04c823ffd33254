"""What can be read from a freely written text with word lists alone: tense, names, services.

Explainable and modest: it sees words, not meaning, in English and Spanish alike. Where it only guesses, the rules
advise and do not block. Which parts a statement has is read by the writing coach (`parts`).
"""

import re
from collections.abc import Iterable

from threefold.practice.folding import plain
from threefold.practice.needles import contains, exactly
from threefold.practice.spans import Span
from threefold.practice.statements.lexicon import (
    JARGON,
    LABELS,
    PAST,
    PRESENCE,
    SERVICE,
)

# Bounded, so that a text of nothing but opening marks is read as fast as any other.
_QUOTED = re.compile(r"[\"“«][^\"“”«»]{0,1000}[\"”»]")
_MAY = re.compile(r"\b(?:may|might)\b|\bpueda[ns]?\b|\bvuelva[n]? a\b")
_EFFECT_BEGINS = re.compile(
    r"\b(?:could|podr[ií]an?)\b|\band that\b|\by que\b|\band the (?:kids|children|baby) (?:may|might)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"\b(?:and|or|as well as|y|e|o|u|ni|adem[aá]s de)\b", re.IGNORECASE)
_ONE_ISSUE_WORDS = 40
_MANY_JOINTS = 3


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks: people's own words are left as they are."""
    return _QUOTED.sub(" ", text)


def tells_past(text: str) -> bool:
    """Whether some verb is in the past."""
    return any(not _is_a_name(found.group()) for found in PAST.both.finditer(unquoted(text)))


def _is_a_name(word: str) -> bool:
    """Names such as Nadia and Sofía end like a Spanish past tense."""
    return word[0].isupper() and plain(word).endswith("ia")


def names_any(text: str, names: Iterable[str]) -> bool:
    """Whether one of the names stands in the text, whatever its accents."""
    return bool(contains(text, [needle for name in names for needle in exactly(name)]))


def starts_with_service(text: str) -> bool:
    """Whether attending or completing is the first thing it asks for."""
    found = SERVICE.both.search(unquoted(text))
    return found is not None and not PRESENCE.found(text[: found.start()])


def several_issues(text: str) -> bool:
    """Whether a danger statement seems to hold more than one worry: long, or with several acts that may happen."""
    begun = _MAY.split(unquoted(text), maxsplit=1)[-1]
    acts = _EFFECT_BEGINS.split(begun, maxsplit=1)[0]
    many_acts = _MAY.search(acts) is not None or len(_JOINTS.findall(acts)) >= _MANY_JOINTS
    return len(acts.split()) > _ONE_ISSUE_WORDS or many_acts


def jargon(text: str) -> tuple[Span, ...]:
    """Codes, categories and diagnoses outside quotation marks; the note tells what to ask oneself instead."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    spans = (
        Span(*found.span(), note=one.ask)
        for one in JARGON
        for found in one.pattern.finditer(text)
        if not any(start <= found.start() < end for start, end in quoted)
    )
    return tuple(sorted(spans, key=lambda span: span.start))


def labels(text: str) -> tuple[Span, ...]:
    """Words that make a person into a condition; the note offers words that put the person first."""
    spans = (
        Span(*found.span(), note=instead) for pattern, instead in LABELS for found in pattern.finditer(text)
    )
    return tuple(sorted(spans, key=lambda span: span.start))
