"""The circle of a generated family, its plan, how the days went, and what somebody did when the danger was there."""

from random import Random

from threefold.web.demo.county.cast import Cast
from threefold.web.demo.county.shape import Shape
from threefold.web.demo.county.themes.theme import Deed
from threefold.web.demo.county.voices import days
from threefold.web.demo.county.wording import both, has_goal
from threefold.web.demo.story import Act, Do, InCircle, PlanOf


def circle_of(cast: Cast) -> tuple[InCircle, ...]:
    """Who stands by them, and what each of them knows."""
    shape = cast.shape
    if shape.opened < 8:
        return ()
    return tuple(_member(cast, key, at, _dice(shape, f"member:{at}")) for at, key in enumerate(cast.kin))


def _member(cast: Cast, key: str, at: int, rng: Random) -> InCircle:
    shape = cast.shape
    if at >= shape.strength * 2:
        ring = rng.choice(("knows_little", "knows_nothing"))
        role = "support_person" if ring == "knows_little" else ""
        return InCircle(who=key, ring=ring, role=role)
    agreed = max(shape.opened - 4 - 3 * at, 3)
    released = None if shape.lacks("no_release") and at == 0 else agreed
    told = () if shape.lacks("not_told") and at == 1 else (0,)
    safety = at < 2
    return InCircle(
        who=key, ring="knows_most" if told else "knows_little", role="safety_person" if safety else "support_person",
        agreed=agreed, release=released, told=told, told_by=cast.name("c"), does=cast.one_of(days.DOES),
        wcc=(rng.randint(6, 10), rng.randint(5, 10), rng.randint(4, 9)) if rng.random() < 0.7 else None,
        vetting="cleared" if safety else "not_needed",
        concerns=cast.one_of(days.CONCERN) if rng.random() < 0.15 else "",
    )  # fmt: skip


def has_plan(shape: Shape) -> bool:
    """Whether somebody has begun a plan with them."""
    return shape.opened >= 14 and shape.strength > 0 and not shape.lacks("no_plan") and has_goal(shape, 0)


def plans_of(cast: Cast) -> tuple[PlanOf, ...]:
    """One plan, in force, past its time, or still being written."""
    shape, theme = cast.shape, cast.shape.theme
    if not has_plan(shape):
        return ()
    rng = _dice(shape, "plan")
    begun = min(rng.randint(34, 48) if over(shape) else rng.randint(6, 27), max(shape.opened - 8, 2))
    ends = rng.randint(1, 12) if over(shape) else -rng.randint(2, 40)
    open_ = unfinished(shape)
    cast.focus("kid0")
    title, where = both(cast, theme.plan_title), both(cast, _where(cast))
    bottom, monitoring, child = (
        both(cast, theme.bottom),
        both(cast, theme.monitoring),
        both(cast, theme.child_text),
    )
    signs = [(both(cast, first), both(cast, then)) for first, then in theme.signs]
    spanish = shape.tongue == "es"
    return (
        PlanOf(
            kind="network" if shape.opened > 40 else "immediate", title=title[0][:160], starts=begun, ends=ends,
            review=ends, where=where[0], bottom=bottom[0], monitoring=monitoring[0], child_text=child[0],
            es=(title[1], where[1], bottom[1], monitoring[1], child[1]),
            signs=tuple((first[0], then[0]) for first, then in signs),
            signs_es=tuple((first[1], then[1]) for first, then in signs) if spanish else (),
            actions=tuple(_do(cast, deed, at, begun, ends) for at, deed in enumerate(theme.deeds)),
            signed=_signed(cast), finished=not open_,
        ),
    )  # fmt: skip


def unfinished(shape: Shape) -> bool:
    """Whether the plan is still being written: something is missing that a plan cannot do without."""
    return any(
        shape.lacks(one) for one in ("unfinished_plan", "no_backup", "no_witness", "service_as_action")
    )


def over(shape: Shape) -> bool:
    """Whether its last day has passed and nobody looked."""
    return shape.lacks("plan_over") and not unfinished(shape) and shape.opened > 60


def _where(cast: Cast) -> tuple[str, str]:
    return cast.free.choice(
        (
            (f"{cast.name('kin0')}'s kitchen, 5 pm", f"En la cocina de {cast.name('kin0')}, a las 5"),
            ("The church hall, after the service", "En el salón de la iglesia, después de misa"),
            ("The library, room 2, 4 pm", "En la biblioteca, sala 2, a las 4"),
        )
    )


def _signed(cast: Cast) -> tuple[str, ...]:
    shape = cast.shape
    there = ["c"] + (["o"] if shape.other == "with" else []) + cast.kin[:2]
    if shape.lacks("not_signed"):
        there = there[1:] if unfinished(shape) else there[:-1]
    return tuple(there)


def _do(cast: Cast, deed: Deed, at: int, begun: int, ends: int) -> Do:
    shape, rng = cast.shape, _dice(cast.shape, f"deed:{at}")
    doer = {"a": "kin0", "b": "kin1", "c": "c", "o": "o" if shape.other == "with" else "kin0"}[deed.by]
    backup = "kin1" if doer != "kin1" else "kin0"
    bare = shape.lacks("no_backup") and at == 0
    blind = shape.lacks("no_witness") and at == 1
    text, when = both(cast, deed.text), both(cast, deed.when)
    second, noticed, protects = both(cast, deed.backup), both(cast, deed.noticed), both(cast, deed.protects)
    if shape.lacks("service_as_action") and at == 2:
        text = (cast.say("{c} attends a class on Wednesdays."), "")
    return Do(
        who=doer, text=text[0], translation=text[1], when=when[0], backup="" if bare else backup,
        backup_text="" if bare else second[0], witness="" if blind else backup, noticed="" if blind else noticed[0],
        protects=protects[0], es=(when[1], "" if bare else second[1], "" if blind else noticed[1], protects[1]),
        children=tuple(cast.kids), minutes=deed.minutes, service=shape.lacks("service_as_action") and at == 2,
        log=() if unfinished(shape) else _log(cast, begun, ends, at, rng),
    )  # fmt: skip


def _log(cast: Cast, begun: int, ends: int, at: int, rng: Random) -> tuple[tuple[int, str, str, str], ...]:
    if cast.shape.strength == 1 and at:
        return ()
    lines = []
    for ago in range(begun - at, max(ends, 0), -(3 + at)):
        outcome = rng.choices(("kept", "partly", "broken"), (80, 13, 7))[0]
        phrases = {"kept": days.KEPT, "partly": days.PARTLY, "broken": days.BROKEN}[outcome]
        wordy = outcome != "kept" or rng.random() < 0.45
        teller = rng.choice(("c", "kin0", "kin1"))
        lines.append((ago, outcome, cast.one_of(phrases) if wordy else "", teller))
    return tuple(lines)


def acts_of(cast: Cast) -> tuple[Act, ...]:
    """Days on which somebody kept the children safe."""
    shape = cast.shape
    if shape.strength < 2 or shape.opened < 20:
        return ()
    rng = _dice(shape, "acts")
    found = []
    for _ in range(rng.randint(1, 4)):
        child = rng.choice(cast.kids)
        cast.focus(child)
        text = cast.one_of(shape.theme.acts)
        found.append(
            Act(who=("c", "kin0"), text=text, ago=rng.randint(1, max(shape.opened - 14, 3)), seen_by="kin1",
                children=(child,), by="kin0")
        )  # fmt: skip
    return tuple(found)


def _dice(shape: Shape, what: str) -> Random:
    return Random(f"{shape.number}:{what}")
