"""The little grammar that statements need in English and Spanish: lists, contractions, joints, capitals, full stops."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from threefold.practice.folding import plain

_NUMBERS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "es": ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
}
_OPENERS = "\"'“‘«¿¡("
_CLOSERS = "\"'”’»)"


@dataclass(frozen=True, kw_only=True)
class Someone:
    """A person in a statement: what people call them and, where wanted, how they belong ("mother", "mamá")."""

    name: str
    tie: str = ""

    def said(self) -> str:
        """Name with the tie in brackets."""
        return f"{self.name} ({self.tie})" if self.tie else self.name


def is_spanish(lang: str) -> bool:
    """Whether a text in this language is written in Spanish; everything else is written in English."""
    return lang.startswith("es")


def listed(names: Sequence[str], lang: str) -> str:
    """ "A, B and C", "A, B y C"; Spanish "e" before a word that sounds like i."""
    if len(names) < 2:
        return "".join(names)
    joint = _and_before(names[-1]) if is_spanish(lang) else "and"
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def _and_before(word: str) -> str:
    start = plain(word.lstrip(_OPENERS))
    sounds_like_i = re.match(r"h?i(?![aeou])|y(?![aeiou])", start) is not None
    return "e" if sounds_like_i else "y"


def to_each(names: Sequence[str]) -> str:
    """Spanish "a" before each name: "Al condado, a Marisol y a Ofelia"."""
    return listed([f"al {name[3:]}" if name.startswith("el ") else f"a {name}" for name in names], "es")


def number_word(value: int, lang: str, *, feminine: bool = False) -> str:
    """Numbers to twelve as words. One takes the gender of what it counts in Spanish."""
    if is_spanish(lang) and value == 1:
        return "una" if feminine else "un"
    words = _NUMBERS["es" if is_spanish(lang) else "en"]
    return words[value - 1] if 0 < value <= len(words) else str(value)


def clause(text: str, lead: str, names: Sequence[str] = ()) -> str:
    """An answer made ready to follow a lead: no full stop, no capital but a name's, nothing of the lead said twice."""
    body = re.sub(r"\s+", " ", text).strip().rstrip(".;, ")
    if not body:
        return ""
    body = _without_overlap(body, lead)
    return _small_start(body, names)


def follow(start: str, subject: str, answer: str, names: Sequence[str]) -> str:
    """ "start subject answer", empty without an answer. People often begin with the subject once more ("Mateo could have
    been burned" after "As a result, Mateo could have"), or with another person: then `subject` gives way.
    """
    told = clause(answer, f"{start} {subject}", names)
    if not told:
        return ""
    own_subject = any(_bare(told).startswith(_bare(name) + " ") for name in names)
    return f"{start} {told}" if own_subject else f"{start} {subject} {told}"


def _without_overlap(body: str, lead: str) -> str:
    """Take from the start of `body` the longest run of words with which `lead` ends, but never all of it."""
    said, begun = body.split(" "), [_bare(word) for word in lead.split()]
    for length in range(min(len(said) - 1, len(begun)), 0, -1):
        if [_bare(word) for word in said[:length]] == begun[-length:]:
            return " ".join(said[length:])
    return body


def _bare(word: str) -> str:
    return re.sub(r"[.,;:()]", "", plain(word)).strip(_OPENERS + _CLOSERS)


def _small_start(body: str, names: Sequence[str]) -> str:
    first = body.split(" ")[0]
    proper = {_bare(part) for name in names for part in name.split()}
    if (
        first == "I"
        or first.startswith("I'")
        or _bare(first) in proper
        or (len(first) > 1 and first.isupper())
    ):
        return body
    # A capital in the middle of the sentence too means that the writer uses capitals for names only by chance here.
    return body[0].lower() + body[1:] if first[1:].islower() or len(first) == 1 else body


def sentence(text: str) -> str:
    """A capital at the start, one full stop at the end, single spaces."""
    body = re.sub(r"\s+", " ", text).strip()
    body = re.sub(r"\s+([,.;:])", r"\1", body)
    if not body:
        return ""
    for place, letter in enumerate(body):
        if letter not in _OPENERS:
            body = body[:place] + letter.upper() + body[place + 1 :]
            break
    return body if re.search(rf"[.!?…][{_CLOSERS}]*$", body) else body + "."


def paragraph(sentences: Sequence[str]) -> str:
    """The sentences that say something, one after the other."""
    return " ".join(sentence(one) for one in sentences if one.strip())
