"""What is done, by whom, when: the verbs of a text with their subjects, time, negation and voice.

No parser: the nearest person before a verb, since the last joint of the sentence, does it; without one, whoever did the
thing before. That is how the short sentences of statements and plans are built, in English and in Spanish.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from threefold.practice.coach.english_groups import groups_of as english_groups
from threefold.practice.coach.groups import FUTURE, PAST, PRESENT, Group
from threefold.practice.coach.people import CHILD, EVERYONE, PRO, Mention
from threefold.practice.coach.spanish_groups import groups_of as spanish_groups
from threefold.practice.coach.tokens import Token
from threefold.practice.coach.wordsets import words

_JOINTS = words(
    """
    and or but so that because when whenever while if after before until unless who then as where though
    although since which once whether nor till b4 y e o u pero que porque cuando mientras si hasta quien
    aunque donde antes despues pues n
    """
) | {",", ":", "(", ")", "-", '"', "“", "”", "–", "—"}
_OBLIQUE = words(
    """
    with of from to by for at around near behind beside between toward towards against on in into than
    over about like without per segun a al con de del para por en sobre contra entre hacia sin
    """
)
_PRONOUNS = {
    "he": False, "she": True, "they": None, "we": None, "i": None, "el": False, "ella": True, "ellos": None,
    "ellas": None, "yo": None, "nosotros": None, "hes": False, "shes": True,
}  # fmt: skip
_SPEAKERS = words("we i yo nosotros")
_THINGS = words(
    """
    the a an his her their my its this that it there things thing la los las un una su sus lo
    """
)
_SPANISH_ARTICLES = words("la los las lo")
_SAYS = words(
    """
    report say state tell claim allege admit disclose document note confirm observe witness deny
    acknowledge promise agree reportar contar admitir informar ver
    """
)
LETS = _SAYS | words(
    """
    see let make hear watch have say find want ask tell help think worry know believe fear notice order
    ver dejar hacer oir decir preocupar temer querer
    """
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Deed:
    """One verb of the text. `subjects` empty: nobody is named, or a thing does it."""

    group: Group
    subjects: list[Mention] = field(default_factory=list)
    pronoun: str = ""
    own: bool = False
    dropped: bool = False
    agents: list[Mention] = field(default_factory=list)
    objects: list[Mention] = field(default_factory=list)

    @property
    def verb(self) -> str:
        """The verb as a dictionary has it."""
        return self.group.verb

    @property
    def doers(self) -> list[Mention]:
        """Whoever does it: of a passive the person after "by"."""
        return self.agents if self.group.passive else self.subjects


def deeds_of(tokens: Sequence[Token], mentions: Sequence[Mention], lang: str) -> list[Deed]:
    """All verbs in order with who does them."""
    made: list[Deed] = []
    groups = list((spanish_groups if lang == "es" else english_groups)(tokens))
    spans = _Reach(tokens, mentions, lang)
    for at, group in enumerate(groups):
        before = made[-1] if made and made[-1].group.sentence == group.sentence else None
        deed = Deed(group)
        spans.find_subject(deed, before, made)
        if before is not None and deed.own:
            _free(before, deed, tokens)
        end = groups[at + 1].first if at + 1 < len(groups) else len(tokens)
        _objects(deed, tokens, mentions, end)
        made.append(deed)
    return made


def _free(before: Deed, deed: Deed, tokens: Sequence[Token]) -> None:
    """ "When Dad yells, Carla takes Leo out": behind the comma stands who acts next, not whom he yells at."""
    before.objects = [
        one for one in before.objects if one not in deed.subjects or tokens[one.first - 1].norm != ","
    ]


def _objects(deed: Deed, tokens: Sequence[Token], mentions: Sequence[Mention], end: int) -> None:
    group = deed.group
    for one in mentions:
        if group.last <= one.first < end and tokens[one.first].sentence == group.sentence:
            before = tokens[one.first - 1].norm if one.first else ""
            if (
                group.passive
                and "by" in [token.norm for token in tokens[max(group.last, one.first - 3) : one.first]]
            ) or (
                group.passive
                and before in ("por", "la", "el", "su")
                and any(token.norm == "por" for token in tokens[max(group.last, one.first - 2) : one.first])
            ):
                deed.agents.append(one)
            else:
                deed.objects.append(one)


@dataclass
class _Reach:
    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    lang: str
    by_first: dict[int, Mention] = field(init=False)
    finite: bool = True

    def __post_init__(self) -> None:
        self.by_first = {one.first: one for one in self.mentions}

    def find_subject(self, deed: Deed, before: Deed | None, made: list[Deed]) -> None:
        group = deed.group
        self.finite = group.time in (PAST, PRESENT, FUTURE) and not group.after_to
        start = before.group.last if before else self._sentence_start(group.first)
        begin = self._after_joint(start, group.first, before)
        if begin is None:
            if before is not None:
                deed.subjects, deed.pronoun, deed.dropped = (
                    list(before.subjects),
                    before.pronoun,
                    before.dropped,
                )
                if before.group.passive and before.agents and not deed.subjects:
                    deed.subjects = list(before.agents)
            return
        people = self._people(begin, group.first)
        pronoun = self._pronoun(begin, group.first)
        if people and not (pronoun and self._pronoun(people[-1].last, group.first)):
            deed.subjects, deed.own = people, True
        elif pronoun:
            deed.subjects, deed.pronoun, deed.own = self._meant(pronoun, group, made), pronoun, True
        elif self.lang == "es" and (after := self._after(group)):
            deed.subjects, deed.own = [after], True
        elif not self._is_thing(begin, group.first):
            self._inherit(deed, before, made)

    def _inherit(self, deed: Deed, before: Deed | None, made: list[Deed]) -> None:
        last = before or (made[-1] if made and self.lang == "es" else None)
        if last is not None and last.verb in ("preocupar", "temer", "asustar") and self.lang == "es":
            deed.dropped = True
        elif last is not None and not deed.group.passive:
            deed.subjects, deed.pronoun, deed.dropped = (
                list(last.agents or last.subjects),
                last.pronoun,
                last.dropped,
            )
        elif last is not None:
            deed.subjects = list(last.subjects)

    def _sentence_start(self, index: int) -> int:
        sentence = self.tokens[index].sentence
        while index and self.tokens[index - 1].sentence == sentence:
            index -= 1
        return index

    def _after_joint(self, start: int, end: int, before: Deed | None) -> int | None:
        """Where the subject may begin; None when it must be that of the verb before."""
        if before is None:
            return start
        for index in range(start, end):
            if self.tokens[index].norm in _JOINTS:
                nxt = index + 1
                return nxt if nxt <= end else None
        close = next((one for one in self.mentions if one.last == end and start <= one.first), None)
        if close is not None and self.finite and not self._is_oblique(close):
            return close.first
        embeds = before.verb in LETS and any(start <= one.first < end for one in self.mentions)
        if embeds or (before.verb in LETS and self._pronoun(start, end)):
            return start
        return None

    def _people(self, begin: int, end: int) -> list[Mention]:
        inside = [one for one in self.mentions if begin <= one.first < end]
        if (
            inside
            and not self.finite
            and inside[-1].last == end
            and self.tokens[inside[-1].first - 1].norm in ("with", "con")
        ):
            return inside[-1:]
        return [one for one in inside if not self._is_oblique(one) and not self._owns(one)]

    def _owns(self, one: Mention) -> bool:
        return one.possessive and one.last < len(self.tokens)

    def _is_oblique(self, one: Mention) -> bool:
        back = one.first - 1
        while back >= 0 and self.tokens[back].norm in (
            "the",
            "his",
            "her",
            "their",
            "la",
            "los",
            "las",
            "el",
            "su",
            "sus",
            "mi",
        ):
            back -= 1
        return (
            back >= 0
            and self.tokens[back].norm in _OBLIQUE
            and self.tokens[back].sentence == self.tokens[one.first].sentence
        )

    def _pronoun(self, begin: int, end: int) -> str:
        for index in range(end - 1, begin - 1, -1):
            norm = self.tokens[index].norm
            if norm in _PRONOUNS and not (norm == "el" and "é" not in self.tokens[index].text.lower()):
                return norm
        return ""

    def _is_thing(self, begin: int, end: int) -> bool:
        """Whether something that is nobody stands there: "the car", "Lily's collarbone", "la comida"."""
        between = self.tokens[begin:end]
        if self.lang == "en":
            return any(token.norm in _THINGS or token.possessive for token in between)
        if any(token.norm in _THINGS - _SPANISH_ARTICLES or token.possessive for token in between):
            return True
        noun = between[1] if len(between) > 1 and between[0].norm in _SPANISH_ARTICLES | {"el"} else None
        return noun is not None and not any(key.startswith("=") for key in noun.keys)

    def _after(self, group: Group) -> Mention | None:
        """Spanish subjects that follow: "dijo la mamá"."""
        index = group.last
        while index < len(self.tokens) and self.tokens[index].norm in (
            "la",
            "el",
            "los",
            "las",
            "su",
            "mi",
            "un",
            "una",
            "nuestra",
        ):
            index += 1
        one = self.by_first.get(index)
        if one is None or self.tokens[index].sentence != group.sentence:
            return None
        return None if group.verb in ("dejar", "ver", "tener", "hacer") and one.role == CHILD else one

    def _meant(self, pronoun: str, group: Group, made: list[Deed]) -> list[Mention]:
        """Whom "she" means: who did the last thing, of the fitting sex; no child where it is done to somebody."""
        if pronoun in _SPEAKERS:
            return [Mention(group.first, group.first + 1, EVERYONE, pronoun)]
        female = _PRONOUNS[pronoun]
        after = {token.norm for token in self.tokens[group.last : group.last + 2]}
        child = not after & _DONE_TO_SOMEBODY
        for deed in reversed(made):
            fitting = [one for one in deed.subjects if _fits(one, female, child=child)]
            if fitting:
                return fitting if female is None else fitting[:1]
        for one in reversed([one for one in self.mentions if one.first < group.first]):
            if _fits(one, female, child=child):
                return [one]
        return []


def _fits(one: Mention, female: bool | None, *, child: bool) -> bool:
    if one.role in (EVERYONE, PRO):
        return female is None
    return (female is None or one.female is None or one.female == female) and (child or one.role != CHILD)


_DONE_TO_SOMEBODY = words("him her his them their")
