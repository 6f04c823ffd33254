"""Words that look like a place where somebody could be found: a shelter, a street, where somebody stays.

A hint for a person to decide (as with words that could show who reported, rules 4 and 5): what was written down as a
protected place is left out of every copy anyway; this finds the one that nobody wrote down yet.
"""

import re
from collections.abc import Iterator

from threefold.practice.reporter import reporter_hints
from threefold.practice.spans import Span, joined
from threefold.practice.words import Words

PLACE = Words(
    "Could somebody be found by these words who must not be?",
    "¿Por estas palabras se podría encontrar a alguien a quien no se debe encontrar?",
)
_NAME = r"[A-ZÁÉÍÓÚÑ][\w'’-]+"
_KIND = (
    r"(?i:(?:women['’]?s|family|homeless|domestic violence|dv|emergency|youth|night|crisis|confidential) )*"
    r"(?i:shelters?\b(?! in place)|refuge\b|safe ?houses?\b|transitional (?:housing|home)\b|motel\b|hotel\b)"
)
_SHELTER = rf"(?:{_NAME} ){{0,4}}{_KIND}(?: (?i:on|in|near|by|off) {_NAME}(?: {_NAME})*)?"
# A court of law is no street.
_OF_LAW = ("Family", "Juvenile", "Superior", "Drug", "Dependency", "District", "Supreme", "Tribal", "County")
_COURT = "".join(f"(?<!{one} )" for one in _OF_LAW) + "Court"
_STREET = (
    rf"(?<!\w)(?:\d+ )?{_NAME}(?: {_NAME}){{0,2}} (?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Drive"
    rf"|Lane|Ln\b|Way|{_COURT}|Boulevard|Blvd\b|Highway|Hwy\b|Terrace|Trail|Circle)\b"
)
_REFUGIO = (
    r"(?i:\b(?:casa (?:de acogida|segura|refugio|hogar|de transici[oó]n)|refugios?|albergues?|motel|hotel)\b)"
    rf"(?: (?i:de la|de los|del|de|en la|en) {_NAME}(?: {_NAME})*| {_NAME}(?: {_NAME})*)?"
)
_CALLE = (
    r"(?i:\b(?:calle|avenida|carretera|calzada|boulevard|bulevar|privada)\b) "
    rf"(?i:(?:de la|de los|de las|del|de|la|el) )?{_NAME}(?: {_NAME})*"
)
_STAYS = (
    r"(?i:\b(?:is |are |was |were )?(?:hiding|staying in hiding)\b"
    r"|\b(?:est[aá]|est[aá]n|vive|viven) escondid[oa]s?\b)"
)
_LOOKS = re.compile("|".join((_REFUGIO, _CALLE, _SHELTER, _STREET, _STAYS)))
# Where nobody is known to hide, a street alone or a motel says little: there only where people are kept safe, where
# somebody hides, and an address: a street with a number, or one on which somebody lives.
_SAFE = re.compile(
    r"(?i:shelter|refuge\b|safe ?house|transitional|refugio|albergue"
    r"|casa (?:de acogida|segura|hogar|de transici)|hiding|escondid)"
)
_ANIMALS = re.compile(
    r"(?i:\b(?:animals?|dogs?|cats?|pets?) (?:shelter|refuge)"
    r"|(?:refugio|albergue) (?:de|para) (?:los )?animal)"
)
_NUMBER = re.compile(r"^\d|\b\d+$")
_AFTER = re.compile(r"^,? ?(?:n[uú]mero |n[uú]m\.? |no\.? |#)?\d")
_LIVES = re.compile(
    r"(?i:\b(?:lives?|living|lived|stays?|staying|stayed|sleeps?|sleeping|slept|moved|address|home|house|apartment|room"
    r"|vive[ns]?|viv[ií]an?|viviendo|queda[ns]?|quedando|duermen?|durmiendo|mud[oó]|mudaron|direcci[oó]n|domicilio|casa"
    r"|apartamento|departamento|cuarto)\b)[^.;:!?\n]{0,40}$"
)


def place_hints(text: str) -> tuple[Span, ...]:
    """Where a text, in either language, has words by which somebody could be found, in order."""
    return tuple(Span(one.start(), one.end(), PLACE) for one in _LOOKS.finditer(text))


def address_hints(text: str) -> tuple[Span, ...]:
    """Of these, what is asked about where no place is known that must not be found."""
    return tuple(one for one in place_hints(text) if _could_be_home(text, one))


def _could_be_home(text: str, span: Span) -> bool:
    words = span.of(text)
    before, after = text[: span.start], text[span.end :]
    if _SAFE.search(words):
        return _ANIMALS.search(before[-8:] + words + after[:20]) is None
    numbered = _NUMBER.search(words) or _AFTER.search(after)
    return bool(numbered or _LIVES.search(before))


def leaving_hints(text: str, lang: str) -> tuple[Span, ...]:
    """What somebody looks at before words go on into hands that nobody here knows: places, and who reported."""
    return joined([*reporter_hints(text, lang), *place_hints(text)])


def told(text: str, lang: str) -> Iterator[tuple[str, Words]]:
    """Each of these as its words and what to ask about them."""
    for span in leaving_hints(text, lang):
        yield span.of(text).strip(), span.note or PLACE
