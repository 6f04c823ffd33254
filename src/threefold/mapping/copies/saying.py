"""How a statement is said: short, without its usual beginning, and a goal as the family itself says it."""

from dataclasses import replace
from typing import Any

from threefold.disclosure.sharing import Piece
from threefold.mapping.copies.reading import Reading
from threefold.mapping.models import SafetyGoal
from threefold.practice.spoken_languages import translation_in

# Spanish worries keep their beginning: what follows it is in the subjunctive and cannot stand alone.
_LEADS = {"en": (" worried that ", " everyone that "), "es": (" a todos que ",)}


def short(said: dict[str, Any]) -> str:
    """The sentence without the words that every statement begins with."""
    text = str(said["text"])
    for words in _LEADS.get(str(said["language"]), ()):
        before, found, after = text.partition(words)
        if found and "." not in before:
            return after[:1].upper() + after[1:]
    return text


def family_words(read: Reading, row: SafetyGoal, piece: Piece) -> dict[str, Any]:
    """The goal as the family says it: always in their language, the translation beside it."""
    said, other = row.family_text, row.family_translation
    if not said or not read.takes(replace(piece, texts=(said, other))):
        return {}
    spoken = row.family_said_in
    told_in = translation_in(spoken, other)
    understood = spoken == read.reader.language or (other and told_in == read.reader.language)
    if not (understood or read.reader.is_staff):
        read.ledger.leave(row, said, "family_text", spoken)
    return {
        "family_text": said,
        "family_language": spoken,
        "family_other_text": other,
        "family_other_language": told_in if other else "",
    }
