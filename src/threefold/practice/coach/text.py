"""A text as the rules of the coach see it: its words, the people in it, what is done, and the phrases found."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from threefold.practice.coach import lexicon
from threefold.practice.coach.cast import Cast
from threefold.practice.coach.children import find_children
from threefold.practice.coach.deeds import Deed, deeds_of
from threefold.practice.coach.forms import forms_of
from threefold.practice.coach.patterns import Match, without_shadowed
from threefold.practice.coach.people import CAREGIVER, CHILD, NAME, RELATIVE, Mention, mark, mentions_of
from threefold.practice.coach.shorthand import spelled_out
from threefold.practice.coach.tokens import Token, tokens_of
from threefold.practice.coach.wordsets import words

_MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre
    """
)
_WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    lunes martes miercoles jueves viernes sabado domingo mondays tuesdays wednesdays thursdays fridays
    saturdays sundays sabados domingos
    """
)
_HOW_MUCH = words("sick hard much drunk upset scared mad many far")
_SEASONS = words("summer winter spring fall verano invierno primavera otono")
_NUMBERS = words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty ninety hundred
    un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
    diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta noventa cien
    """
)


@dataclass
class Text:
    """What was read of one text. `kind` is the place it was written for."""

    kind: str
    written: str
    lang: str
    tokens: list[Token]
    mentions: list[Mention] = field(default_factory=list)
    matches: dict[str, list[Match]] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)

    def has(self, *tags: str) -> bool:
        """Whether some phrase of these lists stands in it."""
        return any(self.matches.get(tag) for tag in tags)

    def found(self, *tags: str) -> Iterator[Match]:
        """The phrases of these lists, list by list."""
        for tag in tags:
            yield from self.matches.get(tag, ())

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the tokens from `first` up to, and without, `last`."""
        return self.tokens[first].start, self.tokens[max(first, last - 1)].end

    def quoted(self, match: Match) -> bool:
        """Whether it stands in quotation marks: people's own words are left as they are."""
        return self.tokens[match.first].quoted

    @cached_property
    def purposes(self) -> dict[int, int]:
        """For each sentence that says what for, the token at which "so that" begins."""
        found: dict[int, int] = {}
        for token, after in pairwise(self.tokens):
            so = token.norm == "so" and after.norm not in _HOW_MUCH
            if so or (token.norm == "para" and after.norm == "que"):
                found.setdefault(token.sentence, token.index)
        return found

    @cached_property
    def first_caring(self) -> int:
        """The token of the first who may care for the child; beyond the end when there is nobody."""
        caring = (CAREGIVER, RELATIVE, NAME)
        return next((one.first for one in self.mentions if one.role in caring), len(self.tokens))

    def covered(self, tag: str) -> set[int]:
        """The words that the phrases of a list cover."""
        return {index for one in self.matches.get(tag, ()) for index in range(one.first, one.last)}

    @cached_property
    def on_a_list(self) -> set[int]:
        """The words that a phrase of any list covers."""
        return {index for tag in self.matches for index in self.covered(tag)}


def text_of(kind: str, written: str, lang: str, cast: Cast | None = None) -> Text:
    """A text, looked at once from all sides."""
    language = "es" if lang.startswith("es") else "en"
    tokens = spelled_out(tokens_of(written), language)
    for token in tokens:
        if language == "en" and _is_may(tokens, token):
            token.norm = "october"
        token.keys |= _keys(token, language)
    mentions = mentions_of(tokens, language, cast or Cast())
    deeds = deeds_of(tokens, mentions, language)
    find_children(deeds, mentions)
    mark(tokens, mentions)
    matches: dict[str, list[Match]] = defaultdict(list)
    for one in without_shadowed(lexicon.search(language).found(tokens)):
        matches[one.tag].append(one)
    text = Text(kind, written, language, tokens, mentions, dict(matches), deeds)
    _affected_children(text)
    return text


def _is_may(tokens: list[Token], token: Token) -> bool:
    """The month, which is read as another one that is no verb: "in May", "May 5"."""
    if token.text != "May":
        return False
    before = tokens[token.index - 1].norm if token.index else ""
    after = tokens[token.index + 1].norm if token.index + 1 < len(tokens) else ""
    return before in _BEFORE_MAY or after[:1].isdigit()


_BEFORE_MAY = words(
    "in since until till by last next this of early late mid through from on every during before after"
)


def _affected_children(text: Text) -> None:
    """A bare name that an effect happens to is the child's: "Noah shook", "Paz lost five pounds"."""
    duties = text.covered("child.duty")
    for who in text.mentions:
        if who.first in duties and who.role == NAME:
            who.role = CHILD
    effect = text.covered("impact") - text.covered("act")
    for deed in text.deeds:
        alone = (
            not deed.pronoun
            and not _is_if(text, deed)
            and len(deed.subjects) == 1
            and deed.subjects[0].role == NAME
        )
        if alone and deed.group.index in effect and not _has_object(text, deed):
            name = text.tokens[deed.subjects[0].first].norm
            for one in text.mentions:
                if one.role == NAME and text.tokens[one.first].norm == name:
                    one.role = CHILD


def _is_if(text: Text, deed: Deed) -> bool:
    """Whether it only sets something off: "when Renee stops sleeping"."""
    first = min([deed.group.first, *(one.first for one in deed.subjects)])
    return first > 0 and text.tokens[first - 1].norm in _IFS


_IFS = words("when if whenever while once after cuando si mientras")


def _has_object(text: Text, deed: Deed) -> bool:
    """Whether it is done to somebody: "smother her"."""
    after = text.tokens[deed.group.last] if deed.group.last < len(text.tokens) else None
    return after is not None and (
        after.norm in _OBJECTS or any(one.first == after.index for one in deed.objects)
    )


_OBJECTS = words("her him them it me us the la lo los las a al")


def _keys(token: Token, lang: str) -> set[str]:
    norm = token.norm
    keys = {norm}
    if not token.word:
        return keys
    keys.update("=" + verb for verb, _ in forms_of(norm, lang))
    if norm[0].isdigit() or norm in _NUMBERS:
        keys.add("<num>")
    for known, name in ((_MONTHS, "<month>"), (_WEEKDAYS, "<weekday>"), (_SEASONS, "<season>")):
        if norm in known:
            keys.add(name)
    keys.add("<any>")
    if norm in lexicon.words_of_list("bodypart", lang):
        keys.add("<bodypart>")
    return keys
