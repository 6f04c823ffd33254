"""What stands on the map of a generated family: who said what, when, and about whom."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from threefold.web.demo.county.cast import Cast
from threefold.web.demo.county.shape import Shape
from threefold.web.demo.county.voices import hopes, strengths, worries
from threefold.web.demo.story import Item

_SHARES = {
    "harm": 12, "danger": 6, "complicating_factor": 17, "gray_area": 8, "strength": 23, "act_of_protection": 9,
    "safety": 4, "next_step": 14, "best_hope": 7,
}  # fmt: skip
_AT_MOST = {"danger": 2, "safety": 2, "act_of_protection": 6, "gray_area": 6, "harm": 9}
_WORRIES = ("harm", "danger", "complicating_factor", "gray_area")


def items_of(cast: Cast) -> tuple[Item, ...]:
    """As many as the shape says, oldest first."""
    rng = Random(f"{cast.shape.number}:item")
    return tuple(_item(cast, kind, ago, rng) for kind, ago in _plan(cast.shape))


def _plan(shape: Shape) -> Iterator[tuple[str, int]]:
    rng = Random(f"{shape.number}:items")
    kinds = [one for one in _SHARES if one in _WORRIES] if shape.lacks("worries_only") else list(_SHARES)
    if shape.strength == 0:
        kinds = [one for one in kinds if one not in ("safety", "act_of_protection")]
    weights = [_SHARES[one] for one in kinds]
    visits, counts = visits_of(shape), Counter[str]()
    # Where only worries were written down, few were.
    count = min(shape.items, 18) if shape.lacks("worries_only") else shape.items
    for ago in sorted((rng.choice(visits) for _ in range(count)), reverse=True):
        kind = rng.choices(kinds, weights)[0]
        counts[kind] += 1
        # Of some there are few however long it goes on: rather one more of what makes it harder or easier.
        if counts[kind] > _AT_MOST.get(kind, shape.items):
            kind = rng.choice([one for one in ("strength", "complicating_factor") if one in kinds])
        yield kind, ago


def visits_of(shape: Shape) -> list[int]:
    """Days ago on which people sat together: in the first days, and then about every second week."""
    first = [max(shape.opened - one, 0) for one in (1, 3, 5)]
    later = list(range(max(shape.opened - 12, 0), 0, -13)) or [0]
    return [*first, *later]


def _item(cast: Cast, kind: str, ago: int, rng: Random) -> Item:
    child = rng.choice(cast.kids)
    cast.focus(child)
    voice = _voice(cast.shape, kind, child, rng)
    band = cast.shape.kids[int(child.removeprefix("kid"))][1]
    text, translation = _words(cast, kind, voice, band, rng)
    spoken = voice not in ("worker",)
    by = {"worker": "worker", "parent": "c", "kin": rng.choice(cast.kin[:3]), "child": child}[voice]
    spanish = cast.shape.tongue == "es" and bool(translation)
    return Item(
        kind=kind, text=text, translation=translation, lang="es" if spanish else "en", by=by, ago=ago,
        exact=spoken and kind not in ("next_step", "safety", "act_of_protection"),
        children=(child,) if kind in ("harm", "danger", "act_of_protection", "safety", "strength") else (),
        basis=_basis(kind, voice, rng), **_beside(cast, kind, voice, ago, rng),
    )  # fmt: skip


def _voice(shape: Shape, kind: str, child: str, rng: Random) -> str:
    speaks = shape.kids[int(child.removeprefix("kid"))][1] in ("school", "teen") and not shape.lacks(
        "no_child_voice"
    )
    options = {
        "harm": ["worker", "worker", "child"], "danger": ["worker"], "gray_area": ["worker"],
        "complicating_factor": ["worker", "parent", "kin", "child"], "safety": ["worker", "kin"],
        "strength": ["worker", "worker", "parent", "kin", "child"], "act_of_protection": ["worker", "kin"],
        "next_step": ["worker"], "best_hope": ["parent", "kin", "child"],
    }[kind]  # fmt: skip
    return rng.choice([one for one in options if speaks or one != "child"])


def _words(cast: Cast, kind: str, voice: str, band: str, rng: Random) -> tuple[str, str]:
    """What is said, and in the other language; not what was said in this family before, as far as there is more."""
    pairs = _SPANISH.get((kind, voice)) if cast.shape.tongue == "es" and rng.random() < 0.7 else None
    phrases = _phrases(cast.shape, kind, voice, young=band in ("baby", "small"))
    for _ in range(_TRIES):
        found = _both(cast, pairs) if pairs else (cast.one_of(phrases), "")
        if found[0] not in cast.said:
            break
    cast.said.add(found[0])
    return found


def _both(cast: Cast, pairs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    spanish, english = cast.deck.deal(pairs)
    # Both are drawn alike, so that they say the same.
    state = cast.free.getstate()
    text = cast.say(spanish)
    cast.free.setstate(state)
    return text, cast.say(english)


def _phrases(shape: Shape, kind: str, voice: str, *, young: bool) -> tuple[str, ...]:
    theme = shape.theme
    return _joined(
        (theme.key, kind, voice, young),
        {
            "harm": (theme.said_by_child,) if voice == "child" else (theme.harms,),
            "danger": (theme.dangers,),
            "complicating_factor": (_HARDER[voice], theme.harder if voice == "worker" else ()),
            "gray_area": (theme.unclear, worries.UNCLEAR), "strength": (_GOOD[voice],),
            "act_of_protection": (theme.acts,), "safety": (theme.shown,), "next_step": (theme.steps, hopes.STEPS),
            "best_hope": (_HOPES.get(voice, hopes.KIN),),
        }[kind],
    )  # fmt: skip


_TRIES = 12
_Key = tuple[str, str, str, bool]
_joins: dict[_Key, tuple[str, ...]] = {}
# What is not said of a child who does not go to school yet.
_OLDER = re.compile(
    r"school|teacher|grade|reads? |homework|practice|spelling|library|book|heart|alone|tells me everything|lies"
    r"|number|bowling|talking|says|music|team|game|helps? (new|to)|\{child\} (called|sent|learns|asked|threw|walked|told)"
    r"|whom to call|report card|cracks|\{child\} and \{a\} choose"
)


def _joined(key: _Key, banks: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Several rows of phrases as one, always the same one, so that a deck knows it again."""
    if key not in _joins:
        every = tuple(dict.fromkeys(phrase for bank in banks for phrase in bank))
        fit = tuple(one for one in every if not (key[3] and "{child}" in one and _OLDER.search(one)))
        _joins[key] = fit or every
    return _joins[key]


_HARDER = {
    "worker": worries.HARDER_WORKER, "parent": worries.HARDER_PARENT, "kin": worries.HARDER_KIN,
    "child": worries.HARDER_CHILD,
}  # fmt: skip
_GOOD = {
    "worker": strengths.WORKER, "parent": strengths.PARENT, "kin": strengths.KIN, "child": strengths.CHILD,
}  # fmt: skip
_HOPES = {"parent": hopes.PARENT, "child": hopes.CHILD, "kin": hopes.KIN}
_SPANISH = {
    ("strength", "parent"): strengths.PARENT_ES, ("strength", "kin"): strengths.KIN_ES,
    ("strength", "child"): strengths.CHILD_ES, ("complicating_factor", "parent"): worries.PARENT_ES,
    ("complicating_factor", "kin"): worries.KIN_ES, ("complicating_factor", "child"): worries.CHILD_ES,
    ("best_hope", "parent"): hopes.PARENT_ES, ("best_hope", "child"): hopes.CHILD_ES,
    ("best_hope", "kin"): hopes.KIN_ES,
}  # fmt: skip


def _basis(kind: str, voice: str, rng: Random) -> str:
    if kind == "gray_area":
        return "unclear"
    if voice != "worker":
        return "reported"
    return rng.choice(
        ("reported", "observed", "verified", "admitted") if kind == "harm" else ("observed", "reported")
    )


def _beside(cast: Cast, kind: str, voice: str, ago: int, rng: Random) -> dict[str, Any]:
    shape = cast.shape
    found: dict[str, Any] = {}
    if kind == "gray_area":
        # An old question was asked since; of the new ones some have a day.
        open_ = ago <= 20 and rng.random() < 0.5
        found = (
            {"audience": "staff", "owner": "worker", "due": -rng.randint(1, 12)}
            if open_
            else {"audience": "staff"}
        )
    if kind == "next_step":
        found = _step(shape, ago, rng)
    if kind in ("act_of_protection", "safety"):
        found = {
            "happened": None if shape.lacks("act_without_day") else ago + rng.randint(0, 2),
            "seen_by": "kin0",
        }
    if kind == "harm" and voice == "child":
        found = {"audience": "chosen", "chosen": ("c",) if rng.random() < 0.6 else ()}
    if kind == "harm" and voice == "worker":
        found = {"happened": max(ago, shape.opened) + rng.randint(0, 3)}
    if kind == "strength" and voice == "parent" and rng.random() < 0.08:
        found = {"confidence": True}
    return found


def _step(shape: Shape, ago: int, rng: Random) -> dict[str, Any]:
    owner = (
        ""
        if shape.lacks("step_without_owner") and rng.random() < 0.4
        else rng.choice(("c", "kin0", "worker"))
    )
    due, done = _when(shape, ago, rng)
    wcc = None if shape.lacks("no_numbers_on_step") or owner in ("", "worker") else (
        rng.randint(5, 10), rng.randint(4, 9), rng.randint(3, 9),
    )  # fmt: skip
    without = shape.lacks("step_without_day") and rng.random() < 0.4
    return {"owner": owner, "due": None if without else due, "done": done, "wcc": wcc}


def _when(shape: Shape, ago: int, rng: Random) -> tuple[int, int | None]:
    """By when, and when it was done. What is older than three weeks is done, or late."""
    due = ago - rng.choice((7, 10, 14))
    late = shape.lacks("step_overdue") and rng.random() < 0.12
    if ago <= 21 or late:
        return (-rng.randint(2, 15) if due > 0 and not late else due), None
    return due, max(due + rng.choice((-3, 0, 0, 1, 4)), 0)
