"""How a demo family is written down. Days are counted back from today: `ago=3` is three days ago, `-4` in four days.

People are named by short keys inside a story; `worker` and `county` stand for the family's own worker.
"""

from dataclasses import dataclass

from threefold.web.demo.filled.words import Filled


@dataclass(frozen=True, kw_only=True)
class P:
    """A person. `born` is "2017-04-12", "days 17" (ago), "about 34", "due 40" (days from now) or "" when
    not known.
    """

    key: str
    first: str
    standing: str
    last: str = ""
    called: str = ""
    born: str = ""
    drawn: str = "not_known"
    tie: str = ""
    about: str = ""
    pronouns: str = ""
    speaks: str = "English"
    reads: str = "en"
    large: bool = False
    tribe: str = ""
    icwa: str = "no_reason"
    # How many days ago the tribe was called, and invited to plan.
    tribe_told: int | None = None
    phone: str = ""
    share_phone: bool = False
    reach: str = ""
    on_paper: str = "full"
    # Keys of their clients.
    speaks_for: tuple[str, ...] = ()
    died: bool = False


@dataclass(frozen=True, kw_only=True)
class Home:
    """A household with the keys of those who live there (`key: when` for a part of the time)."""

    name: str
    who: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Report:
    """A referral. `who` and `received` go into the vault."""

    ago: int
    response: str
    about: str
    safe: str
    who: str = ""
    received: str = ""
    giveaways: tuple[str, ...] = ()
    met_ago: int | None = None


@dataclass(frozen=True, kw_only=True)
class Court:
    """A day in court; `ago` is negative while it is ahead."""

    kind: str
    ago: int
    about: str
    where: str = ""
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class Item:
    """Something on the map. `by` is a person's key, "worker", or free text for somebody else."""

    kind: str
    text: str
    by: str
    ago: int
    exact: bool = False
    lang: str = "en"
    translation: str = ""
    children: tuple[str, ...] = ()
    happened: int | None = None
    basis: str = "reported"
    audience: str = "family"
    chosen: tuple[str, ...] = ()
    confidence: bool = False
    owner: str = ""
    due: int | None = None
    # The day on which a step was done.
    done: int | None = None
    # How willing, sure and able whoever takes the step is.
    wcc: tuple[int, int, int] | None = None
    seen_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Said:
    """A position, a rating's words, a log line: who said what."""

    who: str
    stance: str
    words: str = ""
    lang: str = "en"


@dataclass(frozen=True, kw_only=True)
class Harm:
    """A harm statement."""

    text: str
    caregivers: tuple[str, ...]
    children: tuple[str, ...]
    ago: int
    basis: str = "reported"
    lang: str = "en"
    translation: str = ""
    positions: tuple[Said, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A safety goal, in the words people agreed on and in each side's own."""

    text: str
    family_text: str = ""
    family_translation: str = ""
    agency_text: str = ""
    network: tuple[str, ...] = ()
    weeks: int | None = None
    agreed: int | None = None
    lang: str = "en"
    translation: str = ""
    positions: tuple[Said, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Danger:
    """A danger statement with its goal, if it has one yet."""

    title: str
    text: str
    caregivers: tuple[str, ...]
    children: tuple[str, ...]
    worried: tuple[str, ...] = ()
    shared: bool = True
    lang: str = "en"
    translation: str = ""
    goal: Goal | None = None
    positions: tuple[Said, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rated:
    """One person's number on a day; None when they did not want to say."""

    who: str
    value: int | None
    ago: int
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A scale with both ends described."""

    question: str
    ten: str
    zero: str
    ratings: tuple[Rated, ...]
    # The same in Spanish, for whoever reads it so: question, ten, zero.
    es: tuple[str, str, str] = ("", "", "")
    danger: int | None = 0
    only_for: str = ""
    kind: str = "safety"


@dataclass(frozen=True, kw_only=True)
class InCircle:
    """A place in the circle."""

    who: str
    ring: str
    role: str = ""
    agreed: int | None = None
    release: int | None = None
    told: tuple[int, ...] = ()
    told_by: str = ""
    does: str = ""
    wcc: tuple[int, int, int] | None = None
    concerns: str = ""
    vetting: str = "not_needed"
    tie_now: str = ""
    support: str = ""


@dataclass(frozen=True, kw_only=True)
class Do:
    """An action of a plan. `log` counts back: (days ago, outcome, words, who told)."""

    text: str
    who: str
    when: str
    backup: str = ""
    backup_text: str = ""
    witness: str = ""
    noticed: str = ""
    protects: str = ""
    children: tuple[str, ...] = ()
    danger: int | None = 0
    minutes: int | None = None
    translation: str = ""
    # The same in Spanish, for whoever reads it so: when, backup_text, noticed, protects.
    es: tuple[str, str, str, str] = ("", "", "", "")
    service: bool = False
    log: tuple[tuple[int, str, str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlanOf:
    """A safety plan. `starts` and `ends` count days back from today (negative: still to come)."""

    kind: str
    title: str
    starts: int
    ends: int
    review: int
    where: str
    bottom: str
    monitoring: str
    actions: tuple[Do, ...]
    signs: tuple[tuple[str, str], ...] = ()
    child_text: str = ""
    # The same in Spanish: title, where, bottom, monitoring, child_text; and of each sign.
    es: tuple[str, str, str, str, str] = ("", "", "", "", "")
    signs_es: tuple[tuple[str, str], ...] = ()
    lang: str = "en"
    finished: bool = True
    signed: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Act:
    """A dated act of protection."""

    who: tuple[str, ...]
    text: str
    ago: int
    danger: int | None = 0
    seen_by: str = ""
    children: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class Story:
    """A demo family."""

    key: str
    name: str
    stage: str
    opened: int
    people: tuple[P, ...]
    about: str = ""
    homes: tuple[Home, ...] = ()
    # (from, kind, to): "parent" reads from parent to child.
    ties: tuple[tuple[str, str, str], ...] = ()
    protections: tuple[tuple[str, str, str], ...] = ()
    places: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    reports: tuple[Report, ...] = ()
    court: tuple[Court, ...] = ()
    items: tuple[Item, ...] = ()
    harms: tuple[Harm, ...] = ()
    dangers: tuple[Danger, ...] = ()
    scales: tuple[Ask, ...] = ()
    circle: tuple[InCircle, ...] = ()
    plans: tuple[PlanOf, ...] = ()
    acts: tuple[Act, ...] = ()
    filled: tuple[Filled, ...] = ()
    # What the supervisor thinks of the plan in force, and what she asks about it.
    looked: tuple[str, str] = ("", "")
    worker: str = "noor"
    # Of what carries no language of its own: scales, numbers, the log, acts, what the circle agreed to do.
    lang: str = "en"
