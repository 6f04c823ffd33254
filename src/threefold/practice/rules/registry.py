"""Registers each rule once, with everything a page says about it, and turns what a check yields into findings."""

import functools
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, TypeVar

from threefold.practice.findings import Finding, Level, Moment, Subject
from threefold.practice.rules.sources import TITLES
from threefold.practice.words import Words

Levels = Mapping[int, Level]
AS_WRITTEN: Levels = {}
FINISHING = frozenset({Moment.FINISH, Moment.PRINT, Moment.SHARE})
HANDING_OVER = frozenset({Moment.PRINT, Moment.SHARE})
CLOSING = frozenset({Moment.CLOSE})


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What a page says about a rule. `sources` are short codes; `sources_named` says what they stand for. `never` says
    which part of a rule that is not firm nobody lets pass all the same: its gaps are firm.
    """

    number: int
    sentence: Words
    why: Words
    sources: tuple[str, ...]
    level: Level
    moments: frozenset[Moment]
    firm: bool
    never: Words | None = None

    @property
    def sources_named(self) -> tuple[Words, ...]:
        """The titles of the sources."""
        return tuple(TITLES[code] for code in self.sources)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """What a check yields: the thing that does not keep the rule. `level` where a part speaks less strongly."""

    subject: Subject
    message: Words
    fix: Words | None = None
    level: Level | None = None
    moments: frozenset[Moment] | None = None
    firm: bool | None = None


_rules: dict[int, Rule] = {}
F_contra = TypeVar("F_contra", contravariant=True)


class Check(Protocol[F_contra]):
    """A registered rule: from its facts to its findings."""

    def __call__(self, facts: F_contra, *, levels: Levels = AS_WRITTEN) -> tuple[Finding, ...]:
        """The findings, empty when the rule is kept."""


def practice_rule(
    number: int,
    *,
    sentence: Words,
    why: Words,
    sources: str,
    level: Level = Level.ADVISE,
    moments: Collection[Moment] = (),
    firm: bool = False,
    never: Words | None = None,
) -> Callable[[Callable[[F_contra], Iterable[Gap]]], Check[F_contra]]:
    """Register a rule with a check that yields gaps. Nobody changes the level of a firm rule."""
    if number in _rules:
        raise ValueError(f"rule {number} is registered twice")
    _rules[number] = Rule(
        number=number,
        sentence=sentence,
        why=why,
        sources=tuple(code.strip() for code in sources.split(",")),
        level=level,
        moments=frozenset(moments),
        firm=firm,
        never=never,
    )
    return also(number)


def also(number: int) -> Callable[[Callable[[F_contra], Iterable[Gap]]], Check[F_contra]]:
    """One more check of a rule that is registered already, about other facts (a text, a copy)."""

    def wrap(check: Callable[[F_contra], Iterable[Gap]]) -> Check[F_contra]:
        @functools.wraps(check)
        def run(facts: F_contra, *, levels: Levels = AS_WRITTEN) -> tuple[Finding, ...]:
            return tuple(_finding(_rules[number], gap, levels) for gap in check(facts))

        return run

    return wrap


def _finding(known: Rule, gap: Gap, levels: Levels) -> Finding:
    firm = known.firm if gap.firm is None else gap.firm
    level = gap.level or known.level
    if not firm:
        level = levels.get(known.number, level)
    return Finding(
        rule=known.number,
        level=level,
        subject=gap.subject,
        message=gap.message,
        fix=gap.fix,
        moments=known.moments if gap.moments is None else gap.moments,
        firm=firm,
    )


def rule(number: int) -> Rule:
    """The rule of a number, for "Why do I see this?". Raises KeyError for a number that no rule has."""
    _load()
    return _rules[number]


def rule_of(finding: Finding) -> Rule:
    """The rule behind a finding."""
    return rule(finding.rule)


def all_rules() -> tuple[Rule, ...]:
    """Every rule by number."""
    _load()
    return tuple(_rules[number] for number in sorted(_rules))


def _load() -> None:
    # Rules register when their module loads, and `checks` loads them all.
    import_module("threefold.practice.rules.checks")
