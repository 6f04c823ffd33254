"""How many years of school a text asks for: Flesch-Kincaid in English, Fernandez-Huerta turned into a grade in Spanish.

Both count words to a sentence and syllables to a word, nothing else: a short sentence of hard words looks easy, and a
list of names looks hard. A hint for the writer, never a verdict; short texts swing a lot.
"""

import itertools
import re
from collections.abc import Iterable

from threefold.practice.folding import plain

TARGET_GRADE = 6.0
FEWEST_WORDS = 12
# Ease (0 hard to 100 easy) of Fernandez-Huerta at the grades that its table names.
_EASE_TO_GRADE = (
    (110.0, 1.0),
    (100.0, 4.0),
    (90.0, 5.0),
    (80.0, 6.0),
    (70.0, 7.0),
    (60.0, 9.0),
    (50.0, 12.0),
    (30.0, 14.0),
    (0.0, 18.0),
)
# A sentence is a unit of thought, as Flesch counted: colons and semicolons end one, and so do the joints of a statement
# after which somebody new begins to do something.
_SENTENCE_END = re.compile(
    r"[.!?…]+[\"'”»)]*(?:\s|$)|\n+|[;:]\s"
    r"|, (?=(?:and that|so that|especially|y que|de manera que|para que|sobre todo)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SHORTENED = re.compile(r"\b(?:mr|mrs|ms|dr|sr|sra|srta|st|no|apt|a\.m|p\.m)\.", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?<=[^aeiouylr])e$|(?<=[aeiou][lr])e$|(?<=[^aeioutdy])ed$|(?<=[^aeiouscgxzhl])es$")
_SILENT_INSIDE = re.compile(r"(?<=[a-z])e(?=(?:ment|ful|ly|less|times|thing)s?$)")
_VOWELS_APART = re.compile(
    r"ia(?!l\b|n\b)|io(?!n|us)|eo(?!p)|ea$|iet|ien(?!t)|oing|eing|ying|(?<!q)ua[lt]|^crea|oem|iol|area|iod"
)
_STRONG = "aeoáéó"


def grade(text: str, lang: str, names: Iterable[str] = ()) -> float:
    """The school grade, 0 or more, rounded to a tenth; 0 for a text without words. `names` that the reader knows, such
    as those of the family, are not hard to read: each counts as one short word.
    """
    text = _with_short_names(text, names)
    words = _WORD.findall(text)
    if not words:
        return 0.0
    spanish = lang.startswith("es")
    to_sentence = len(words) / _sentences(text)
    to_word = sum(syllables(word, lang) for word in words) / len(words)
    if spanish:
        return round(_grade_of_ease(206.84 - 60 * to_word - 1.02 * to_sentence), 1)
    return round(max(0.0, 0.39 * to_sentence + 11.8 * to_word - 15.59), 1)


def _with_short_names(text: str, names: Iterable[str]) -> str:
    # Few of a family's names stand in one text: the others need no place in the pattern.
    known = sorted(
        {re.escape(name) for name in names if name.strip() and name in text}, key=len, reverse=True
    )
    return re.sub(rf"\b(?:{'|'.join(known)})(?!\w)", "Jo", text) if known else text


def is_long_enough(text: str) -> bool:
    """Whether there are enough words for the grade to mean something."""
    return len(_WORD.findall(text)) >= FEWEST_WORDS


def syllables(word: str, lang: str) -> int:
    """Syllables of one word, at least one."""
    return _spanish_syllables(word.lower()) if lang.startswith("es") else _english_syllables(word.lower())


def _sentences(text: str) -> int:
    return max(1, len(_SENTENCE_END.findall(SHORTENED.sub("x", text.strip() + " "))) + _unfinished(text))


def _unfinished(text: str) -> int:
    return 0 if re.search(r"[.!?…][\"'”»)]*\s*$", text) else 1


def _english_syllables(word: str) -> int:
    """Groups of vowels, without silent e, and with the vowels that stand apart ("idea", "doing").

    Sounder than hyphenation points, which leave one letter alone at no end of a word: of sixty common words of
    families' texts this counts five wrongly, hyphenation thirteen.
    """
    sounded = _SILENT_INSIDE.sub("", _SILENT_END.sub("", plain(word)))
    return max(1, len(_VOWELS.findall(sounded)) + len(_VOWELS_APART.findall(sounded)))


def _spanish_syllables(word: str) -> int:
    """Vowels, less those that join: two weak ones, or a weak one without accent beside a strong one."""
    word = re.sub(r"y$", "i", word)
    count = 0
    for group in re.findall(r"[aeiouáéíóúü]+", word):
        count += 1
        for before, after in itertools.pairwise(group):
            count += _stand_apart(before, after)
    return max(1, count)


def _stand_apart(before: str, after: str) -> bool:
    both_strong = before in _STRONG and after in _STRONG
    accented_weak = (before in "íú" and after in "aeo") or (after in "íú" and before in "aeo")
    return both_strong or accented_weak


def _grade_of_ease(ease: float) -> float:
    if ease >= _EASE_TO_GRADE[0][0]:
        return _EASE_TO_GRADE[0][1]
    for (high, low_grade), (low, high_grade) in itertools.pairwise(_EASE_TO_GRADE):
        if ease >= low:
            return low_grade + (high - ease) / (high - low) * (high_grade - low_grade)
    return _EASE_TO_GRADE[-1][1]
