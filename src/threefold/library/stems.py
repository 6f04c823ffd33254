"""Words made comparable within a language: without accents, endings and words that say nothing by themselves.

The same stems go into the index and into a question, on every database: what is found does not depend on which one.
"""

from functools import cache, lru_cache
from typing import Any

from threefold.practice.folding import plain, words_of

LANGUAGES = ("en", "es")
# Words that stand in every text. They are left out of a question, never of a text.
_EMPTY = {
    "en": "a about an and any are as at be been between but by can could did difference do does for from had has have "
    "how i if in into is it its just may me more must my no not of on or our out s should so t than that the "
    "their them then there these they this those to too up us was we were what when where which while who whom "
    "why will with would you your",
    "es": "a al algo como con cual cuales cuando cuanto de del desde diferencia donde durante e el ella ellas ellos en "
    "entre era es esa ese eso esta estan estar este esto fue ha hace hacer hago han hasta hay ir la las le les lo "
    "los mas me mi mis mucho muy ni no nos o para pero por porque puede puedo que quien quienes se sea ser si sin "
    "sobre son su sus tambien te tiene tienen tu tus un una unas uno unos va voy y ya yo",
}
_NAMES = {"en": "english", "es": "spanish"}


@cache
def empty_words(language: str) -> frozenset[str]:
    """Words of a language that say nothing of what somebody looks for."""
    return frozenset(_EMPTY[language].split())


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of one plain word."""
    return plain(_stemmer(language).stemWord(word))


def stems(text: str, language: str) -> str:
    """A whole text as its stems, for the index."""
    return " ".join(stem(one, language) for one in words_of(text))


def asked(text: str, language: str) -> list[str]:
    """The plain words of a question that say something, each once, in their order; all of them where none does."""
    said = list(dict.fromkeys(words_of(text)))
    return [one for one in said if one not in empty_words(language)] or said


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(_NAMES[language])
