"""Yes and no, who writes, and somebody's own words: parts of many tools."""

from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Option, Prompt

YES_NO = (Option(key="yes", says=Words("Yes", "Sí")), Option(key="no", says=Words("No", "No")))
WHO_WRITES = (
    Option(key="child", says=Words("The child", "La niña o el niño")),
    Option(key="worker", says=Words("The worker", "La trabajadora o el trabajador")),
    Option(key="both", says=Words("Both", "Las dos personas")),
)
ON = Prompt(key="on", asks=Words("On what day?", "¿Qué día?"), kind=Kind.DATE, required=True, past=True)
PLACE = Prompt(key="place", asks=Words("Where?", "¿Dónde?"), kind=Kind.SHORT_TEXT)
PRESENT = Prompt(key="present", asks=Words("Who else was there?", "¿Quién más estaba?"), kind=Kind.SHORT_TEXT)
WORD = Prompt(key="words", asks=Words("In your own words", "Con tus propias palabras"), kind=Kind.EXACT_WORDS)
ABOUT_DRAWING = Prompt(
    key="about_drawing",
    asks=Words("What do you want to say about your picture?", "¿Qué quieres decir de tu dibujo?"),
    kind=Kind.EXACT_WORDS,
)


def drawing(paper: str) -> Prompt:
    """A picture by hand, on one of our sheets. No tool needs one: words are whole without it."""
    return Prompt(
        key="drawing", asks=Words("Draw, if you like", "Dibuja, si quieres"), kind=Kind.DRAWING, paper=paper
    )


def words(key: str, en: str, es: str, *, required: bool = False) -> Prompt:
    """Somebody's own words, letter for letter."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.EXACT_WORDS, required=required)


def short(key: str, en: str, es: str, *, required: bool = False) -> Prompt:
    """A few words."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.SHORT_TEXT, required=required)


def long(
    key: str, en: str, es: str, *, required: bool = False, when: tuple[str, str] | None = None
) -> Prompt:
    """As many words as it takes."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.LONG_TEXT, required=required, when=when)


def person(key: str, en: str, es: str, *, required: bool = False) -> Prompt:
    """Somebody of the family and its people."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.PERSON, required=required)


def day(key: str, en: str, es: str, *, required: bool = False, past: bool = False) -> Prompt:
    """A day; `past`: of something that has happened."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.DATE, required=required, past=past)


def scale(
    key: str, en: str, es: str, *, when: tuple[str, str] | None = None, required: bool = False
) -> Prompt:
    """A number from 0 to 10, with both ends told in what is asked (rule 27)."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.SCALE, when=when, required=required)


def yes_no(key: str, en: str, es: str, *, required: bool = False) -> Prompt:
    """Yes or no."""
    return Prompt(key=key, asks=Words(en, es), kind=Kind.CHOICE, options=YES_NO, required=required)


def choice(key: str, asks: Words, *options: tuple[str, str, str], required: bool = False) -> Prompt:
    """One of a few: each option is its key, its English and its Spanish."""
    made = tuple(Option(key=name, says=Words(en, es)) for name, en, es in options)
    return Prompt(key=key, asks=asks, kind=Kind.CHOICE, options=made, required=required)


def rows(key: str, asks: Words, *columns: Prompt, required: bool = False) -> Prompt:
    """The same few questions, as often as needed."""
    return Prompt(key=key, asks=asks, kind=Kind.ROWS, columns=columns, required=required)
