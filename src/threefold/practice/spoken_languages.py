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
NAMES = {"en": Words("English", "inglés"), "es": Words("Spanish", "español"), **SPOKEN}
# As those who speak it call it. Mixtec and Zapotec are many languages; the names are those most used in California.
OWN_NAMES = {
    "en": "English", "es": "Español", "omq": "Tu’un savi", "zap": "Dixzà", "tl": "Tagalog", "vi": "Tiếng Việt",
    "zh": "中文", "ko": "한국어", "hy": "Հայերեն", "fa": "فارسی", "ru": "Русский", "ar": "العربية", "hmn": "Hmoob",
    "km": "ភាសាខ្មែរ", "pa": "ਪੰਜਾਬੀ", "ase": "ASL",
}  # fmt: skip
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


def named(language: str) -> list[tuple[str, str]]:
    """Every language by its own name, and below ours with its name in `language`, for who cannot read the first."""
    return [(code, _both(code, NAMES[code].in_(language))) for code in (*OURS, *SPOKEN)]


def _both(code: str, name: str) -> str:
    own, here = OWN_NAMES.get(code, ""), f"{name[:1].upper()}{name[1:]}"
    return own if code in OURS or own == here else f"{own} ({name})" if own else here


def translation_in(language: str, translation: str) -> str:
    """The language of a translation: of words in one of ours it is the other, of others it is read off its words."""
    if language in OURS:
        return "es" if language == "en" else "en"
    words = words_of(translation)
    return "es" if _count(words, _SPANISH) > _count(words, _ENGLISH) else "en"


def _count(words: Iterable[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)
