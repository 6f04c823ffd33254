"""Who is spoken of: mentions of people with the part that they have in a family's life. Sources: practice.md 9 and 27.

A name that nothing identifies as a child's is taken for that of a grown-up who cares for the child.
`Cast` brings the names that are known from the family; everything works without.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from threefold.practice.coach import lexicon
from threefold.practice.coach.cast import Cast
from threefold.practice.coach.forms import forms_of
from threefold.practice.coach.patterns import Match
from threefold.practice.coach.tokens import Token
from threefold.practice.coach.wordsets import words
from threefold.practice.folding import words_of

CAREGIVER, RELATIVE, SIBLING, CHILD, NETWORK, PRO, EVERYONE, NAME, SOMEONE = (
    "caregiver", "relative", "sibling", "child", "network", "pro", "everyone", "name", "vagueperson",
)  # fmt: skip
ADULTS = frozenset((CAREGIVER, RELATIVE, SIBLING, NETWORK, PRO, NAME))
_MARKS = frozenset(
    f"<{role}>" for role in (CAREGIVER, RELATIVE, SIBLING, CHILD, NETWORK, PRO, EVERYONE, SOMEONE)
) | {"<adult>"}
# Later lists win where two claim the same word, longer phrases before all.
_ORDER = (NAME, SOMEONE, EVERYONE, PRO, NETWORK, SIBLING, RELATIVE, CAREGIVER, CHILD)
_FEMALE = re.compile(
    r"^(?:mo|mother|mom|mommy|momma|mama|mami|ma|madre|mamita|stepm\w+|madrastra|gf|girlfriend|wife|novia|esposa"
    r"|grandm\w+|gma|nana|granny|abuel(?:a|ita)|aunt\w*|tia|titi|sister|hermana|daughter|hija|girls?|nina|ms|mrs|miss"
    r"|senora|sra|dona|mgm|pgm|prima|madrina|comadre|vecina|her)$"
)
_MALE = re.compile(
    r"^(?:fa|father|dad|daddy|papi|papa|padre|papito|stepf\w+|stepdad|padrastro|bf|boyfriend|husband|novio|esposo"
    r"|marido|grandp\w+|grandfather|abuel(?:o|ito)|tata|uncle|tio|brother|hermano|son|hijo|boys?|nino|mr|senor|sr|don"
    r"|mgf|pgf|primo|padrino|compadre|vecino|pastor|his)$"
)
_OF_GROWN_UPS = words("boyfriend girlfriend bf gf ex husband wife partner parents")
_OF_CHILDREN = words(
    "teacher school pediatrician counselor coach doctor mama papa madre padre padrastro madrastra abuela",
    "abuelo maestra maestro hermana hermano",
)
_OWNERS = words("her his their su sus my mi our")
_KIN_OF_GROWN_UP = words(
    """
    mother mom mama dad father parents mami papi papa madre padre padres aunt uncle sister brother
    cousin
    """
)
_AGE = re.compile(r"^\d{1,2}(?:mo|m|y|yo|yr|yrs|months?|years?)?$")
_HOW_LONG = words("days weeks months years yrs mos meses")
_AGE_WORDS = words(
    """
    yo mo mos month months year years yr yrs old y o anos meses ano mes day days week weeks weekold
    """
)


@dataclass(slots=True, eq=False)
class Mention:
    """Somebody spoken of: tokens `first` up to, and without, `last`."""

    first: int
    last: int
    role: str
    head: str
    female: bool | None = None
    possessive: bool = False
    owned: str = ""
    known: bool = False


@dataclass
class _Draft:
    tokens: Sequence[Token]
    lang: str
    taken: dict[int, Mention] = field(default_factory=dict)


def mentions_of(tokens: Sequence[Token], lang: str, cast: Cast) -> list[Mention]:
    """The people of a text, in order."""
    draft = _Draft(tokens, lang)
    _from_cast(draft, cast)
    _mark_names(draft)
    _from_lists(draft)
    _names_alone(draft)
    found = sorted(set(draft.taken.values()), key=lambda one: one.first)
    _identify_children(tokens, found)
    for one in found:
        _describe(tokens, one)
    mark(tokens, found)
    return found


def mark(tokens: Sequence[Token], mentions: Iterable[Mention]) -> None:
    """Write on each word whom it belongs to, so that phrases can ask for "<child>" or "<adult>"."""
    for one in mentions:
        for index in range(one.first, one.last):
            keys = tokens[index].keys
            keys.difference_update(_MARKS)
            keys.add(f"<{one.role}>")
            if one.role != NAME and not one.known:
                keys.difference_update([key for key in keys if key.startswith("=")])
            if one.role in ADULTS:
                keys.add("<adult>")


def _from_cast(draft: _Draft, cast: Cast) -> None:
    roles = cast.roles()
    if not roles:
        return
    norms = [token.norm for token in draft.tokens]
    words = [words_of(norm) or [norm] for norm in norms]
    flat = [(part, index) for index, parts in enumerate(words) for part in parts]
    begun: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, role in roles.items():
        begun.setdefault(name[0], []).append((name, role))
    for at, (word, _) in enumerate(flat):
        for name, role in begun.get(word, ()):
            if tuple(part for part, _ in flat[at : at + len(name)]) == name:
                _take(draft, Mention(flat[at][1], flat[at + len(name) - 1][1] + 1, role, name[0], known=True))
                break


def _mark_names(draft: _Draft) -> None:
    """Capitals that are no everyday word: inside a sentence, or at its beginning when no list knows the word."""
    notname = _not_names()
    common = lexicon.common_words(draft.lang)
    shouted = (
        sum(token.text.isupper() and len(token.text) > 1 for token in draft.tokens) > len(draft.tokens) / 3
    )
    for token in draft.tokens:
        if not (token.word and token.capital and token.text[0].isalpha()) or shouted:
            continue
        if token.norm in notname and not _is_name_and_word(draft, token):
            continue
        before = draft.tokens[token.index - 1] if token.index else None
        if token.norm in _MONTHS and before is not None and before.norm in _BEFORE_MONTHS:
            continue
        begins = before is None or before.sentence != token.sentence or before.text in '"“:-'
        if begins and token.norm in common and not _begins_with_name(draft, token):
            continue
        if not begins and token.text.isupper() and len(token.text) > 1 and token.norm in common:
            continue
        token.keys.add("<name>")


def _begins_with_name(draft: _Draft, token: Token) -> bool:
    """Whether a word that begins a sentence is somebody's name all the same."""
    return _is_will(draft, token) or _is_name_and_word(draft, token) or _is_spanish_name(draft, token)


def _is_name_and_word(draft: _Draft, token: Token) -> bool:
    """ "Pat picks Leo up", "Ray broke his arm", "Jesús llega a las 6": what they do stands right behind the name."""
    after = draft.tokens[token.index + 1] if token.index + 1 < len(draft.tokens) else None
    if after is None or token.norm not in _NAMES_AND_WORDS:
        return False
    if token.possessive or after.norm in _AFTER_NAMES:
        return True
    if draft.lang == "es":
        # "Al" before anything else is "a" and "el": "al bebé lo baña su papá".
        acts = token.norm != "al" and any(key.startswith("=") for key in after.keys)
        return acts or after.norm in _BEFORE_VERBS
    return any(kind in ("past", "pres") for _, kind in forms_of(after.norm, "en"))


_NAMES_AND_WORDS = words(
    """
    ray pat mark bill faith hope dawn art crystal april june summer jesus chase miles skip guy ed al river grace
    joy rose lily daisy iris ivy hazel amber ruby jade pearl rich rob jack frank drew max angel destiny harmony
    melody sunny star sky gene don dick nick rusty sandy penny robin olive ginger cliff rod wade dale glen reed
    cash king major duke prince justice trinity journey heaven precious patience charity mercy constance victor
    junior domingo modesto amado mar sol luz paz rosa flor consuelo dolores socorro guadalupe blanca esperanza
    milagros mercedes salvador justo rocio soledad
    """
)
_AFTER_NAMES = words("and will would can could may might must has had did does is was , y e")


def _is_spanish_name(draft: _Draft, token: Token) -> bool:
    """Tina and Cristal, who begin a Spanish sentence: a noun would have its article, a name stands before its verb."""
    after = draft.tokens[token.index + 1] if token.index + 1 < len(draft.tokens) else None
    if draft.lang != "es" or after is None or any(key.startswith("=") for key in token.keys):
        return False
    if token.norm in _SPANISH_BEGINNINGS or token.norm in lexicon.people_words():
        return False
    return after.norm in _BEFORE_VERBS or any(key.startswith("=") for key in after.keys)


_MONTHS = words("june april august may")
_BEFORE_MONTHS = words("next last in by until till through since of early late mid every this from to and")
_BEFORE_VERBS = words("no se le les lo la va y nunca ya siempre")
_SPANISH_BEGINNINGS = words(
    "hay que ya no si cuando como donde segun para por con sin se le les lo la los las nos me todo todos todas nada",
    "nadie alguien siempre nunca tambien solo antes despues mientras aunque pero y casi quien esto eso cada existe",
    "es hoy ayer",
)


def _is_will(draft: _Draft, token: Token) -> bool:
    """Will, the man, at the beginning: "Will shows up", "Will, her brother and ..."."""
    after = draft.tokens[token.index + 1] if token.index + 1 < len(draft.tokens) else None
    return (
        token.text == "Will"
        and after is not None
        and (after.norm in (",", "and") or after.norm.endswith("s"))
    )


@cache
def _not_names() -> frozenset[str]:
    return frozenset(
        word
        for tag, written in lexicon.lines("people.txt")
        if tag == "notname"
        for word in written.split("|")
    )


def _from_lists(draft: _Draft) -> None:
    matches = [one for one in lexicon.people_search().found(draft.tokens) if _is_meant(draft, one)]
    rank = {role: at for at, role in enumerate(_ORDER)}
    matches.sort(key=lambda one: (one.first - one.last, -rank.get(one.tag.split(".")[0], 0)))
    for one in matches:
        role = one.tag.split(".")[0]
        if role in rank and not any(index in draft.taken for index in range(one.first, one.last)):
            _take(
                draft, Mention(one.first, _with_name(draft, one.last), role, draft.tokens[one.last - 1].norm)
            )
    for one in matches:
        if one.tag == "title" and one.first not in draft.taken:
            last = _with_name(draft, one.last)
            if last > one.last:
                _take(draft, Mention(one.first, last, CAREGIVER, draft.tokens[one.first].norm))


def _is_meant(draft: _Draft, match: Match) -> bool:
    """Short forms such as "mo" and "fa" are people unless a number stands before: "10 mo"."""
    token = draft.tokens[match.first]
    if match.tag == "caregiver.short":
        before = draft.tokens[match.first - 1] if match.first else None
        number = before is not None and (
            before.norm[:1].isdigit() or before.text in "-(" or "<num>" in before.keys
        )
        return not number and draft.lang == "en"
    if (
        token.norm in ("casa", "red", "ma", "ex", "po", "le", "er", "fr", "rn")
        and match.last - match.first == 1
    ):
        return token.text.isupper() if token.norm in ("casa", "po", "le", "er", "fr", "rn") else (
            token.norm == "ex" or draft.lang == "es"
        )  # fmt: skip
    if token.norm in ("tia", "tio") and draft.lang == "en" and match.last - match.first == 1:
        return _is_title(draft, match)
    return True


def _is_title(draft: _Draft, match: Match) -> bool:
    """ "Tia Nena", "her tia"; an English text's Tia alone is a name."""
    before = draft.tokens[match.first - 1].norm if match.first else ""
    after = draft.tokens[match.last] if match.last < len(draft.tokens) else None
    named = after is not None and "<name>" in after.keys
    return (
        named
        or before in ("her", "his", "their", "my", "a", "the", "la", "mi", "su")
        or not draft.tokens[match.first].capital
    )


def _with_name(draft: _Draft, last: int) -> int:
    """On over a point and the names that follow: "Mr. Cole", "Auntie Lani", "Uncle Will"."""
    tokens = draft.tokens
    at = last
    if (
        at < len(tokens)
        and tokens[at].text == "."
        and at + 1 < len(tokens)
        and "<name>" in tokens[at + 1].keys
    ):
        at += 1
    while (
        at < len(tokens)
        and "<name>" in tokens[at].keys
        and at not in draft.taken
        and not tokens[at - 1].possessive
    ):
        at += 1
    return at


def _names_alone(draft: _Draft) -> None:
    tokens, at = draft.tokens, 0
    while at < len(tokens):
        if at in draft.taken or "<name>" not in tokens[at].keys:
            at += 1
            continue
        last = at + 1
        while (last < len(tokens) and "<name>" in tokens[last].keys and last not in draft.taken
               and not tokens[last - 1].possessive):  # fmt: skip
            last += 1
        _take(draft, Mention(at, last, NAME, tokens[at].norm))
        at = last


def _take(draft: _Draft, mention: Mention) -> None:
    if any(index in draft.taken for index in range(mention.first, mention.last)):
        return
    for index in range(mention.first, mention.last):
        draft.taken[index] = mention


def _identify_children(tokens: Sequence[Token], mentions: list[Mention]) -> None:
    """Names with an age, names in "Leo's dad" and "la mamá de Leo": whoever bears them is the child, everywhere."""
    kids = {
        tokens[one.first].norm
        for one in mentions
        if one.role == NAME and (_has_age(tokens, one) or _has_parent(tokens, one, mentions))
    }
    kids |= {tokens[one.last - 1].norm for one in mentions if one.role == CHILD and one.last - one.first > 1
             and "<name>" in tokens[one.last - 1].keys}  # fmt: skip
    for one in mentions:
        if one.role == NAME and tokens[one.first].norm in kids:
            one.role = CHILD


def _has_age(tokens: Sequence[Token], one: Mention) -> bool:
    """ "Lily (5)", "Benny, 8,", "Tyson age 4", "10 month old Isla", "Abril de 6 años"."""
    after = [token.norm for token in tokens[one.last : one.last + 4]] + ["", "", "", ""]
    mark, first, second = after[0], after[1], after[2]
    if mark == "(" and _AGE.match(first):
        return True
    if mark in (",", "-") and _AGE.match(first) and (second in (",", ".") or second in _AGE_WORDS):
        return True
    if mark in ("age", "aged") or (_AGE.match(mark) and first in _AGE_WORDS):
        return True
    if mark == "de" and first.isdigit() and second == "anos":
        return True
    before = [token.norm for token in tokens[max(0, one.first - 4) : one.first]]
    # "For 90 days Dan ..." is no age: whoever tells one says "90 day old" or "3 yo".
    return (
        bool(before)
        and before[-1] in _AGE_WORDS | {"/"}
        and before[-1] not in _HOW_LONG
        and any(part[:1].isdigit() for part in before)
    )


def _has_parent(tokens: Sequence[Token], one: Mention, mentions: list[Mention]) -> bool:
    """ "Leo's dad", "Leo's teacher", "la mamá de Leo"."""
    if tokens[one.last - 1].possessive and one.last < len(tokens):
        follows = next((other for other in mentions if other.first == one.last), None)
        kin = follows is not None and follows.role in (CAREGIVER, RELATIVE, SIBLING)
        if kin and follows is not None and follows.head not in _OF_GROWN_UPS:
            return True
        return tokens[one.last].norm in _OF_CHILDREN
    before = [token.norm for token in tokens[max(0, one.first - 2) : one.first]]
    return before[-1:] == ["de"] and before[0] in _OF_CHILDREN


def _describe(tokens: Sequence[Token], one: Mention) -> None:
    said = [token.norm for token in tokens[one.first : one.last]]
    one.possessive = tokens[one.last - 1].possessive
    if any(_FEMALE.match(word) for word in said):
        one.female = True
    if _MALE.match(said[-1]) or _MALE.match(said[0]):
        one.female = False
    before = tokens[one.first - 1] if one.first else None
    if before is not None and (before.norm in _OWNERS or before.possessive):
        one.owned = before.norm


def is_kin_of_a_grown_up(mention: Mention) -> bool:
    """ "Her mother Lupe" in a plan of Vanessa's: the grown-up's own kin, a part of the network."""
    return mention.owned in _OWNERS and mention.head in _KIN_OF_GROWN_UP


def of_role(mentions: Iterable[Mention], *roles: str) -> list[Mention]:
    """Those who have one of these parts."""
    return [one for one in mentions if one.role in roles]
