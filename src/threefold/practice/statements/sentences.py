"""The little grammar that statements need in English and Spanish: lists, contractions, joints, capitals, full stops."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from threefold.practice.folding import plain
from threefold.practice.words import contracted

_NUMBERS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "es": ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
}
_PRONOUN = re.compile(r"^(?:she|he|they|ella|él|ellas|ellos) (?=\w)", re.IGNORECASE)
_DAYS_ES = (
    r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|fin(?:es)? de semana|d[ií]as?|noches?"
    r"|tardes?)"
)
_TIME_EN = re.compile(
    r"(?:when(?:ever)?|if|while|after|before|during|around|at|on|in|late|between|every|each|with|without|once|"
    r"as soon as"
    r"|because|the (?:night|day|week)s?)\b",
    re.IGNORECASE,
)
_TIME_ES = re.compile(
    rf"(?:cuando|cada|si|mientras|despu[eé]s|antes|durante|en|de (?:noche|d[ií]a|madrugada)|por la|a las?|al|entre|"
    rf"con|sin"
    rf"|desde|tras|porque|todos los|todas las|(?:el|los|las?) {_DAYS_ES})\b",
    re.IGNORECASE,
)
# Words that English writes with a capital anywhere, and a name followed by a verb ("Ofelia sleeps", "Rosa va").
_ENGLISH_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?:January|February|March|April|June|July|August|September|October"
    r"|November|December|Christmas|Easter|Thanksgiving|English|Spanish)\b|May(?= \d|,| of\b|$)"
    r"|(?!(?:She|He|They|It|This|That|Someone|Somebody|Nobody|Everyone|Everybody|Who|Mom|Dad|Mother|Father|Grandma|Grandpa"
    r"|Ella|Él|Nadie|Alguien|Todos|Children|Kids|Parents|Neighbors|Bruises|No|Esto|Eso|Que|Quien|Mamá|Papá|Abuela|Abuelo|Sola|Solo|Ya|Nunca|Siempre)\b)"
    r"[A-ZÁÉÍÓÚÑ]\w+ (?:will|may|is|was|has|had|sleeps|stays|comes|calls|takes|drives|picks|sees|slept|came|went|"
    r"took|drove|did|said|told|kept|(?!(?:bed|red)\b)\w+ed|va|est[aá]|estar[aá]|fue"
    r"|tiene|tendr[aá]|puede|se qued\w+|duerme|dormir[aá]|viene|vendr[aá]|llama|llamar[aá]|\w+ó)\b"
)
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
    """All of them, as in "A, B and C", "A, B y C"; Spanish "e" before a word that sounds like i."""
    return _joined(names, _and_before(names[-1]) if is_spanish(lang) and names else "and")


def any_of(names: Sequence[str], lang: str) -> str:
    """One of them, as in "A, B or C", "A, B o C"; Spanish "u" before a word that sounds like o."""
    return _joined(names, _or_before(names[-1]) if is_spanish(lang) and names else "or")


def _joined(names: Sequence[str], joint: str) -> str:
    return f"{', '.join(names[:-1])} {joint} {names[-1]}" if len(names) > 1 else "".join(names)


def _and_before(word: str) -> str:
    sounds_like_i = re.match(r"h?i(?![aeou])|y(?![aeiou])", plain(word.lstrip(_OPENERS)))
    return "e" if sounds_like_i else "y"


def _or_before(word: str) -> str:
    return "u" if re.match(r"h?o|8", plain(word.lstrip(_OPENERS))) else "o"


def to_each(names: Sequence[str]) -> str:
    """Spanish "a" before each name, as in "al condado, a Marisol y a Ofelia"."""
    return listed([contracted(f"a {name}") for name in names], "es")


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
    """Start, subject and answer in a row; empty without an answer. People often begin with the subject once more
    ("Mateo could have been burned", "he could have been burned" after "Mateo could have"), or with another person: then
    `subject` gives way.
    """
    own = next((name for name in names if _begins_with(answer, name)), "")
    others = any(name != own and _begins_with(part, name) for name in names for part in _subjects(subject))
    if own and (others or not _begins_with(subject, own)):
        return f"{start} {clause(answer, '', names)}"
    told = clause(_PRONOUN.sub("", answer.strip()), f"{start} {subject}", names)
    if not told:
        return ""
    if not _begins_with(told, own):
        return f"{start} {subject} {told}"
    rest = told.partition(" ")[2] if " " not in own else ""
    goes_on = _without_overlap(rest, subject)
    somebody_elses = _bare(told).startswith((f"{_bare(own)}'", f"{_bare(own)}’"))
    said_whole = rest and (goes_on != rest or subject.endswith(")")) and not somebody_elses
    return f"{start} {subject} {goes_on}" if said_whole else f"{start} {told}"


def _subjects(subject: str) -> list[str]:
    return re.split(r", | (?:and|y|e) ", subject)


def _begins_with(text: str, name: str) -> bool:
    """Whether a text begins with a name, or with what is somebody's ("Mateo's arm")."""
    bare = _bare(text)
    return bool(name) and re.match(rf"{re.escape(_bare(name))}(?:['’]s?)?(?: |$)", bare) is not None


def moment(text: str, lang: str, names: Sequence[str] = ()) -> str:
    """When something is most likely, ready to stand in a sentence: "especially when she is tired", "sobre todo los
    domingos". An answer that already begins with a time word keeps it.
    """
    spanish = is_spanish(lang)
    told = clause(text, "", names)
    if not told:
        return ""
    told = re.sub(r"^(?:especially|above all|sobre todo|especialmente),? ", "", told)
    lead = "sobre todo" if spanish else "especially"
    if (_TIME_ES if spanish else _TIME_EN).match(told):
        return f"{lead} {told}"
    return f"{lead} {'cuando' if spanish else 'when'} {told}"


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
    owner = re.sub(r"['’]s?$", "", first)
    stays = (
        first == "I" or first.startswith(("I'", "I’")) or _bare(owner) in proper or _ENGLISH_NAME.match(body)
    )
    plain_word = first[1:].islower() or len(first) == 1
    return body if stays or not plain_word else body[0].lower() + body[1:]


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
