"""Whether strangers could recognize a family in a text that goes out to everybody: what in it is worth asking about.

A hint is a question for whoever wrote the text, never a verdict: it cannot know that a name is invented, nor that a
story is known all over a town. What is asked too often costs a tap; so it leans towards asking. Not found: a name
written small that nobody told it, an event that everybody there remembers, a picture.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from threefold.practice.coach import lexicon
from threefold.practice.coach.cast import Cast
from threefold.practice.coach.forms import forms_of
from threefold.practice.coach.people import mentions_of
from threefold.practice.coach.tokens import Token, tokens_of
from threefold.practice.coach.wordsets import words
from threefold.practice.everyday import EVERYDAY
from threefold.practice.folding import words_of
from threefold.practice.generic_words import GENERIC
from threefold.practice.needles import Needle, contains
from threefold.practice.places import place_hints
from threefold.practice.spans import Span
from threefold.practice.words import Words


class Sort(StrEnum):
    """What could be recognized. Where two claim the same words, the first of these is asked."""

    KNOWN = "known"
    CONTACT = "contact"
    NUMBER = "number"
    PLACE = "place"
    DATE = "date"
    AGE = "age"
    NAME = "name"


ASKS: dict[Sort, Words] = {
    Sort.KNOWN: Words(
        "Somebody in one of your families has this name. Is it really somebody else here?",
        "Alguien de una de sus familias tiene este nombre. ¿De verdad es otra persona aquí?",
    ),
    Sort.CONTACT: Words("Could somebody be reached by this?", "¿Se puede contactar a alguien con esto?"),
    Sort.NUMBER: Words(
        "Is this the number of a case, a plate or a paper?",
        "¿Es el número de un caso, de una placa o de un documento?",
    ),
    Sort.PLACE: Words(
        "Could somebody be found by this place?", "¿Se puede encontrar a alguien por este lugar?"
    ),
    Sort.DATE: Words("Did something happen to a family on this day?", "¿Le pasó algo a una familia ese día?"),
    Sort.AGE: Words(
        "An age beside something rare: few people fit both. Would a neighbor know who it is?",
        "Una edad junto a algo poco común: pocas personas cumplen las dos. ¿Sabría un vecino quién es?",
    ),
    Sort.NAME: Words(
        "Is this the name of somebody, or of a place?", "¿Es el nombre de alguien o de un lugar?"
    ),
}


@dataclass(frozen=True)
class Hint:
    """One stretch of a text, and what it could be."""

    span: Span
    sort: Sort

    def key(self, text: str) -> str:
        """Its words made comparable: the same words again are the same question."""
        return " ".join(words_of(self.span.of(text)))


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre"
    r"|diciembre)\b\.?"
)
_DATE = re.compile(
    r"(?i)\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:of )?\d{{4}})?\b|{_MONTH},? (?:of |de )?(?:19|20)\d\d\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of |de )?{_MONTH}(?:,? (?:of |de |del )?(?:19|20)\d\d\b)?"
    r"|(?:born|nacid[oa]|naci[oó]) (?:in|en) (?:19|20)\d\d\b)"
)
_CONTACT = re.compile(
    r"(?i)(?:(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,4}|\bhttps?://\S+|\bwww\.\S+|(?<!\w)@\w{3,}"
    r"|(?<!\d)(?:\+?1[\s.-]?)?(?:\(\d{3}\)[\s.-]?|\d{3}[\s.-])?\d{3}[\s.-]\d{4}(?!\d)|(?<!\d)\d{10}(?!\d))"
)
_NUMBER = re.compile(
    r"(?<![\w.-])(?:\d{3}-\d{2}-\d{4}|\d{6,9}|\d[A-Z]{3}\d{3}|(?:\d{2}-)?[A-Z]{1,4}-?\d{4,12}(?:-\d{1,6}){0,3})(?!\w)"
)
# A house number before a name and a kind, however it is written; apartments; post codes of California.
_ADDRESS = re.compile(
    r"(?i)(?:\b\d{1,5} (?:[nsew]\.? )?[a-z][\w'’]+(?: [a-z][\w'’]+){0,2} (?:street|st|avenue|ave|road|rd|drive|dr|lane"
    r"|ln|way|court|ct|boulevard|blvd|place|pl|circle|terrace)\b|\b(?:apt|apartment|unit|space|apartamento|depto)\.?"
    r" #?\d+\w?\b|\bCA,? 9[0-6]\d{3}\b|(?<!\d)9[0-6]\d{3}(?!\d))"
)
_AGE = re.compile(
    r"(?i)(?:\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen)[ -](?:years?|yrs?|months?|weeks?)[ -]old\b|\b(?:age[ds]?|turned) (?:\d{1,2})\b"
    r"|\bde (?:\d{1,2}|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce) (?:años?|meses)\b"
    r"|\b(?:tiene|ten[ií]a|cumpli[oó]) (?:\d{1,2}) (?:años?|meses)\b)"
)
_RARE = re.compile(
    r"(?i)\b(?:"
    r"twins?|triplets?|quadruplets?|conjoined|the only|deaf|blind|wheelchair|paraly[sz]ed|amputat\w+"
    r"|transplant\w*|albin\w+|dwarf\w*|cystic fibrosis|down syndrome|leukemia|cancer|muscular dystrophy"
    r"|sickle cell|rare (?:disease|illness|condition)|murder\w*|homicide|kill(?:ed|ing)|suicide|drown\w*"
    r"|burned down|house fire|in the news|newspaper|on tv|viral|mayor|sheriff|chief of police|pastor|judge"
    r"|celebrity|champion\w*|marine|refugee\w*|asylum|adopted from|surrogate"
    r"|(?:six|seven|eight|nine|ten|eleven|twelve|\d{2}|[6-9]) (?:children|siblings|brothers|sisters)"
    r"|gemel[oa]s?|mellizos?|trillizos?|el [uú]nico|la [uú]nica|sord[oa]s?|cieg[oa]s?|silla de ruedas"
    r"|paral[ií]tic[oa]|amputad[oa]|trasplante|enanismo|fibrosis|s[ií]ndrome de down|leucemia|c[aá]ncer"
    r"|enfermedad rara|asesin\w+|homicidio|mataron|suicid\w+|ahog[oó]|se quem[oó]|incendio|en las noticias"
    r"|peri[oó]dico|alcalde(?:sa)?|juez|campe[oó]n(?:a)?|refugiad[oa]s?|asilo|adoptad[oa] de"
    r"|(?:seis|siete|ocho|nueve|diez) (?:hijos|hermanos|hermanas|niños)"
    r")\b"
)
# Nothing that somebody wrote has so many letters without a space, but for the address of a page.
_ENDLESS = re.compile(r"\S{100,}")
_SENTENCE = re.compile(r"[^.!?\n]+")
_COMMON = GENERIC | EVERYDAY
# Names of towns and chains that the coach takes for no name: here they say where.
_TOWNS = words("reno fresno modesto stockton sacramento oakland merced mercy kaiser sf")
# Words of the practice that are written large, and names of nobody.
_OURS = words(
    """
    sop cft cfts sdm cans icpm red cws cdss ffps ffa mat wic icwa asq three four houses house safety organized practice
    circle circles support network danger harm goal goals statement statements map mapping plan plans family families
    child children team meeting worker workers supervisor supervisors coach toolkit threefold signs wizards fairies
    wizard fairy words pictures well working worried worries happen needs dreams organizada practica seguridad casa
    casas tres cuatro mapa red circulo circulos apoyo familia familias hadas magos palabras dibujos spanish english i ii
    iii iv tdm npp bpp pip csec lgbtq lgbt nicu ace aces cps er fm fr pp hr
    """
)


def recognizable(text: str, lang: str, known: Iterable[Needle] = ()) -> tuple[Hint, ...]:
    """What somebody should look at, in order, each stretch once. `known` are the names of families that whoever wrote
    the text works with.
    """
    order = {sort: place for place, sort in enumerate(Sort)}
    taken: list[Hint] = []
    covered = bytearray(len(text))
    for hint in sorted(_all(text, lang, known), key=lambda one: (order[one.sort], one.span.start)):
        here = slice(hint.span.start, hint.span.end)
        if not any(covered[here]):
            covered[here] = b"x" * (here.stop - here.start)
            taken.append(hint)
    return tuple(sorted(taken, key=lambda one: one.span))


def _all(text: str, lang: str, known: Iterable[Needle]) -> Iterator[Hint]:
    yield from (Hint(Span(*one.span()), Sort.CONTACT) for one in _ENDLESS.finditer(text))
    text = _ENDLESS.sub(lambda found: " " * len(found.group()), text)
    yield from (Hint(one, Sort.KNOWN) for one in contains(text, known))
    for sort, pattern in (
        (Sort.CONTACT, _CONTACT), (Sort.NUMBER, _NUMBER), (Sort.PLACE, _ADDRESS), (Sort.DATE, _DATE),
    ):  # fmt: skip
        yield from (Hint(Span(*found.span()), sort) for found in pattern.finditer(text))
    yield from (Hint(Span(one.start, one.end), Sort.PLACE) for one in place_hints(text))
    yield from _rare_ages(text)
    yield from _names(text, lang)


def _rare_ages(text: str) -> Iterator[Hint]:
    """An age, and beside it in the same sentence or the next something that few people have."""
    sentences = [(one.start(), one.end()) for one in _SENTENCE.finditer(text)]
    for place, (start, end) in enumerate(sentences):
        until = sentences[place + 1][1] if place + 1 < len(sentences) else end
        since = sentences[place - 1][0] if place else start
        if _RARE.search(text, since, until):
            yield from (Hint(Span(*one.span()), Sort.AGE) for one in _AGE.finditer(text, start, end))


def _names(text: str, lang: str) -> Iterator[Hint]:
    """Words written large that are no everyday words, those beside each other as one."""
    at = 0
    for line in text.splitlines(keepends=True):
        tokens = tokens_of(line)
        mentions_of(tokens, lang, Cast())
        for first, last in _runs([one for one in tokens if _is_name(one) and not _begins(one, tokens)]):
            town = first.norm in _TOWNS
            yield Hint(Span(at + first.start, at + last.end), Sort.PLACE if town else Sort.NAME)
        at += len(line)


def _is_name(token: Token) -> bool:
    if not (token.word and token.capital) or token.norm in _OURS:
        return False
    if token.norm in lexicon.people_words() and token.norm not in _TOWNS:
        return False
    return "<name>" in token.keys or token.norm in _TOWNS or _is_shouted_name(token)


def _begins(token: Token, tokens: list[Token]) -> bool:
    """An everyday word that a line or a sentence begins with, unless it does something: "Ask her", not "Hope asked"."""
    before = tokens[token.index - 1] if token.index else None
    begins = before is None or before.sentence != token.sentence or before.text in '-#*>"“:'
    if token.norm not in _COMMON or not begins:
        return False
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else token
    does = (kind for one in lexicon.LANGUAGES for _, kind in forms_of(after.norm, one))
    return after is token or not (after.capital or any(kind in ("past", "pres") for kind in does))


def _is_shouted_name(token: Token) -> bool:
    """A name in a line that is written in capitals alone, where capitals say nothing: whatever is on no list."""
    if not (token.text.isupper() and token.text.isalpha() and len(token.text) > 2):
        return False
    return not any(token.norm in lexicon.common_words(one) for one in lexicon.LANGUAGES)


def _runs(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    first: Token | None = None
    last: Token | None = None
    for one in tokens:
        if first is None or last is None or one.index != last.index + 1:
            if first is not None and last is not None:
                yield first, last
            first = one
        last = one
    if first is not None and last is not None:
        yield first, last
