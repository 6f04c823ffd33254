"""Asks the rules about the invented family of `things` with one thing changed, and tells what they say in lines."""

from dataclasses import replace
from datetime import date

from threefold.practice.findings import Finding, Level, Moment, Subject
from threefold.practice.repetition import Used
from threefold.practice.rules import checks
from threefold.practice.rules.facts.children import ChildToolView
from threefold.practice.rules.facts.copies import PieceView
from threefold.practice.rules.facts.mapping import ItemView
from threefold.practice.rules.facts.plans import ApartPart, ApartView
from threefold.practice.rules.facts.work import DeadlinesView, ReuseView
from threefold.practice.tests import things as t
from threefold.practice.vocabulary.questions import Category

Said = tuple[Finding, ...]
Line = tuple[int, str, Subject, str]
UNSEEN = DeadlinesView(family="family", on=t.TODAY)
PLAN_WORDS = "Grandma Olga sleeps over on work nights and sends a voice note to the group when she is inside"
HARD = (
    "Notwithstanding considerable intervention, the aforementioned caregiver demonstrated insufficient "
    "comprehension of developmental requirements necessitating immediate multidisciplinary assessment."
)
DURO = (
    "No obstante las múltiples intervenciones realizadas, la progenitora demostró insuficiente comprensión de los "
    "requerimientos evolutivos correspondientes, necesitándose evaluaciones multidisciplinarias inmediatas."
)
# How a finding speaks: beside the work, or holding up some moments.
ADVICE = "advice"
FINISHING = "holds up finishing, printing, sharing"
HANDING_OVER = "holds up printing, sharing"
_MOMENTS = {
    Moment.FINISH: "finishing",
    Moment.PRINT: "printing",
    Moment.SHARE: "sharing",
    Moment.CLOSE: "closing",
}


def lines(found: Said, *rules: int) -> list[Line]:
    """The findings (of some rules): the rule, how it speaks, what it is about, its English words.

    On the way: each says what to do, and all of it in both languages.
    """
    found = tuple(one for one in found if not rules or one.rule in rules)
    for one in found:
        assert one.fix is not None
        for words in (one.message, one.fix):
            assert words.en.strip() and words.es.strip() and words.en != words.es
            assert not any(bad in words.en + words.es for bad in ("{", "None", "XX"))
    return [(one.rule, _speaks(one), one.subject, one.message.en) for one in found]


def _speaks(one: Finding) -> str:
    if one.level is not Level.BLOCK:
        return ADVICE
    held = ", ".join(said for moment, said in _MOMENTS.items() if moment in one.moments)
    return f"holds up {held}{', firm' if one.firm else ''}"


def pair(danger: dict[str, object] | None = None, **more: object) -> Said:
    return checks.findings_for_pair(replace(t.PAIR, danger=replace(t.DANGER, **(danger or {})), **more))


def goal(**more: object) -> Said:
    return pair(goals=(replace(t.GOAL, **more),))


def harm(**more: object) -> Said:
    return pair(harms=(replace(t.HARM, **more),))


def whole(**more: object) -> Said:
    return checks.findings_for_map(replace(t.MAP, **more))


def item(**more: object) -> Said:
    return whole(items=(*t.MAP.items, ItemView(id=t.id_of("new"), **more)))


def plan(on: date = t.TODAY, **more: object) -> Said:
    return checks.findings_for_plan(replace(t.PLAN, **more), on=on)


def action(**more: object) -> Said:
    return plan(actions=(t.ACTION, replace(t.ACTION, id=t.id_of("new"), **more)))


def apart(*, owns: bool = True, **more: object) -> Said:
    """Hugo, who sees Olga's action, and from whom Nadia is kept safe."""
    part = ApartPart(**{"id": t.ACTION.id, "text": t.ACTION.text, "on_copy": True, **more})
    return plan(apart=(ApartView(person=t.HUGO, safe=(t.NADIA,), owns=owns, parts=(part,)),))


def only(**more: object) -> Said:
    return plan(actions=(replace(t.ACTION, **more),))


def network(**more: object) -> Said:
    return checks.findings_for_network(replace(t.NETWORK, **more))


def closing(**more: object) -> Said:
    return checks.findings_for_closing(replace(t.CLOSING, **more))


def copy(**more: object) -> Said:
    piece = PieceView(**{"id": "new", "text": "Nothing.", **more})
    return checks.findings_for_copy(replace(t.COPY, pieces=(*t.COPY.pieces, piece)))


def child_tool(**more: object) -> Said:
    """A tool in which a child spoke."""
    good = ChildToolView(id=t.id_of("tool"), read_back=(True,), parents_asked=True)
    return checks.findings_for_child_tool(replace(good, **more))


def text(words: str, lang: str = "en", **more: object) -> Said:
    return checks.findings_for_text(replace(t.TEXT, text=words, lang=lang, **more))


def objective(**more: object) -> Said:
    return checks.findings_for_objective(replace(t.OBJECTIVE, **more))


def dangers(count: int) -> Said:
    pairs = tuple(replace(t.PAIR, danger=replace(t.DANGER, id=t.id_of(str(at)))) for at in range(count))
    return whole(pairs=pairs)


def pair_without_threat() -> Said:
    return whole(pairs=(replace(t.PAIR, danger=replace(t.DANGER, threats=frozenset())),))


def steps(count: int, **more: object) -> Said:
    """Next steps of the family's own people that nobody was asked about."""
    given = {"owner": True, "own_person": True, "due_on": t.TODAY, **more}
    rows = (
        ItemView(id=f"s{n}", category=Category.NEXT_STEP, text="Call Hugo", **given) for n in range(count)
    )
    return whole(items=tuple(rows))


def late(**more: object) -> Said:
    return checks.findings_for_deadlines(replace(UNSEEN, **more))


def reused(earlier: str) -> Said:
    mine = Used(id="a", about="family", text=PLAN_WORDS, names=("Olga",))
    other = Used(id="b", about="other family", text=earlier, names=("Rosa",))
    return checks.findings_for_reuse(ReuseView(text=mine, earlier=(other,)))
