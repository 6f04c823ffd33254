"""Languages in which a family's exact words may be written down beside English and Spanish, by BCP-47 code.

Those most spoken at home in California, and the sign language. Copies, pages and sentences of ours stay English or
Spanish. Mixtec is many languages with codes of their own and none for them together: "omq" is the family it belongs to.
"""

from collections.abc import Iterable

from threefold.practice.folding import words_of
from threefold.practice.words import Words

OURS = ("en", "es")
SPOKEN: dict[str, Words] = {
    "omq": Words("Mixtec", "mixteco"),
    "zap": Words("Zapotec", "zapoteco"),
    "tl": Words("Tagalog", "tagalo"),
    "vi": Words("Vietnamese", "vietnamita"),
    "zh": Words("Chinese", "chino"),
    "ko": Words("Korean", "coreano"),
    "hy": Words("Armenian", "armenio"),
    "fa": Words("Farsi", "farsi"),
    "ru": Words("Russian", "ruso"),
    "ar": Words("Arabic", "árabe"),
    "hmn": Words("Hmong", "hmong"),
    "km": Words("Khmer", "jemer"),
    "pa": Words("Punjabi", "panyabí"),
    "ase": Words("American Sign Language", "lengua de señas americana"),
    "mis": Words("another language", "otro idioma"),
}
KNOWN = frozenset((*OURS, *SPOKEN))
_SPANISH_SMALL = """
el la los las que de y en con se mi mis su sus una un es son por para lo me le al del muy ya como pero cuando porque
esta estoy tengo quiero yo ella nosotros
"""
_ENGLISH_SMALL = """
the and is was are to of in my i you he she it we they not with for that when but at his her a on be me do have because
so want am
"""
_SPANISH, _ENGLISH = frozenset(_SPANISH_SMALL.split()), frozenset(_ENGLISH_SMALL.split())


def translation_in(language: str, translation: str) -> str:
    """The language of a translation: of words in one of ours it is the other, of others it is read off its words."""
    if language in OURS:
        return "es" if language == "en" else "en"
    words = words_of(translation)
    return "es" if _count(words, _SPANISH) > _count(words, _ENGLISH) else "en"


def _count(words: Iterable[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)
