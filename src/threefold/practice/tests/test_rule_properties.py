"""What holds for rules whatever people write and in whatever order things come."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.findings import Finding, Level, Moment
from threefold.practice.rules import checks
from threefold.practice.rules.facts.copies import CopyView, PieceView
from threefold.practice.rules.facts.mapping import (
    DangerView,
    GoalChange,
    GoalView,
    HarmView,
    ItemView,
    MapView,
    PairView,
    PositionView,
    ScaleView,
    ThreatView,
)
from threefold.practice.rules.facts.people import IcwaView, MemberView, NetworkView, PersonView, TextView
from threefold.practice.rules.facts.plans import (
    ActionView,
    ClosingView,
    GoalShown,
    ObjectiveView,
    PlanView,
    SignatureView,
)
from threefold.practice.tests import things as t
from threefold.practice.vocabulary.questions import Category

TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["{name} {0} %s", "Nadia will not {drink}", "RP \u202e \ud83d\ude00", "a" * 2000, "negligencia. ¿y? ¡no!",
         "La reportante dijo que...", "\x00\n\t", "may may and and or or", "Assistera à la classe"]
    ),
)  # fmt: skip
LANGS = st.sampled_from(["en", "es", "es-mx", ""])
IDS = st.uuids()
DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2030, 1, 1)))


def some(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


def built(kind: type, **more: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(kind, **more)


PEOPLE = built(PersonView, id=IDS, called=TEXTS, first_name=TEXTS, last_name=TEXTS)
POSITIONS = built(PositionView, words=TEXTS)
HARMS = built(
    HarmView,
    text=TEXTS,
    lang=LANGS,
    caregivers=some(PEOPLE),
    children=some(PEOPLE),
    positions=some(POSITIONS),
)
DANGERS = built(
    DangerView, text=TEXTS, lang=LANGS, worried=some(PEOPLE), caregivers=some(PEOPLE), children=some(PEOPLE),
    positions=some(POSITIONS), threats=st.frozensets(IDS, max_size=2),
)  # fmt: skip
GOALS = built(
    GoalView, text=TEXTS, lang=LANGS, network=some(PEOPLE), changes=some(built(GoalChange, reason=TEXTS))
)
PAIRS = built(PairView, danger=DANGERS, goals=some(GOALS, 2), harms=some(HARMS, 2))
MAPS = built(
    MapView, children=some(PEOPLE), people=some(PEOPLE), items=some(built(ItemView, text=TEXTS)), harms=some(HARMS),
    pairs=some(PAIRS, 2), scales=some(built(ScaleView, ten=TEXTS, zero=TEXTS, ratings=st.just(()))),
    threats=some(built(ThreatView, label=TEXTS)), icwa=some(built(IcwaView, child=PEOPLE)), giveaways=some(TEXTS),
)  # fmt: skip
MEMBERS = built(MemberView, person=PEOPLE, told=st.frozensets(IDS, max_size=2))
ACTIONS = built(
    ActionView, text=TEXTS, lang=LANGS, when=TEXTS, doer=st.none() | PEOPLE, backup=st.none() | PEOPLE,
    witness=st.none() | PEOPLE,
)  # fmt: skip
PLANS = built(
    PlanView, actions=some(ACTIONS), members=some(MEMBERS), children=some(PEOPLE), signers=some(PEOPLE),
    threats=some(built(ThreatView, label=TEXTS)), signatures=some(built(SignatureView)), starts_on=DAYS,
    expires_on=DAYS, review_on=DAYS, caused_harm=st.frozensets(IDS, max_size=2),
)  # fmt: skip
NETWORKS = built(NetworkView, members=some(MEMBERS), on=st.just(t.TODAY))
CLOSINGS = built(ClosingView, goals=some(built(GoalShown)), children=some(PEOPLE))
COPIES = built(CopyView, pieces=some(built(PieceView, text=TEXTS)), giveaways=some(TEXTS), lang=LANGS)
VIEWS = built(TextView, text=TEXTS, lang=LANGS, people=some(PEOPLE), giveaways=some(TEXTS))
OBJECTIVES = built(ObjectiveView, text=TEXTS, lang=LANGS)


def sound(found: tuple[Finding, ...]) -> None:
    for one in found:
        assert one.moments <= set(Moment)
        assert one.message.en.strip() and one.message.es.strip()
        assert one.level is Level.ADVISE or one.moments or not one.firm
    assert list(found) == sorted(found, key=lambda one: (one.rule, str(one.subject), one.message.en))
    assert len(set(found)) == len(found)


@settings(max_examples=60, deadline=None)
@given(view=MAPS)
def test_no_map_makes_a_rule_raise(view: MapView) -> None:
    sound(checks.findings_for_map(view))


@settings(max_examples=60, deadline=None)
@given(view=PLANS)
def test_no_plan_makes_a_rule_raise(view: PlanView) -> None:
    sound(checks.findings_for_plan(view, on=t.TODAY))


@settings(max_examples=40, deadline=None)
@given(network=NETWORKS, closing=CLOSINGS, copy=COPIES, text=VIEWS, objective=OBJECTIVES)
def test_nothing_else_makes_a_rule_raise(
    network: NetworkView, closing: ClosingView, copy: CopyView, text: TextView, objective: ObjectiveView
) -> None:
    sound(checks.findings_for_network(network))
    sound(checks.findings_for_closing(closing))
    sound(checks.findings_for_copy(copy))
    sound(checks.findings_for_text(text))
    sound(checks.findings_for_objective(objective))


@settings(max_examples=40, deadline=None)
@given(view=MAPS)
def test_the_order_of_a_map_changes_nothing(view: MapView) -> None:
    turned = replace(
        view, items=view.items[::-1], pairs=view.pairs[::-1], harms=view.harms[::-1], threats=view.threats[::-1],
        children=view.children[::-1], icwa=view.icwa[::-1], scales=view.scales[::-1],
    )  # fmt: skip
    assert checks.findings_for_map(turned) == checks.findings_for_map(view)


@settings(max_examples=40, deadline=None)
@given(view=PLANS.filter(lambda plan: len({one.person for one in plan.signatures}) == len(plan.signatures)))
def test_the_order_of_a_plan_changes_nothing(view: PlanView) -> None:
    turned = replace(
        view,
        actions=view.actions[::-1],
        children=view.children[::-1],
        members=view.members[::-1],
        threats=view.threats[::-1],
    )
    assert checks.findings_for_plan(turned, on=t.TODAY) == checks.findings_for_plan(view, on=t.TODAY)


@given(category=st.sampled_from(list(Category)), text=TEXTS)
def test_one_more_thing_on_a_complete_map_never_holds_it_up(category: Category, text: str) -> None:
    item = ItemView(id=t.id_of("new"), category=category, text=text)
    found = checks.findings_for_map(replace(t.MAP, items=(*t.MAP.items, item)))
    assert not [one for one in found if one.level is Level.BLOCK]
