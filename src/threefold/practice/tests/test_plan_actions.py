"""What people do in a safety plan: rules 9, 10 and 11, each part there, missing, or resting on the same person."""

from dataclasses import replace

import pytest

from threefold.practice.rules.facts.mapping import ThreatView
from threefold.practice.rules.facts.plans import ActionView
from threefold.practice.rules.plan_actions import is_only_a_service
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, Line, action, lines, plan

PLAN, NEW = t.PLAN.id, t.id_of("new")
CLASS = {"text": "Nadia will complete parenting classes"}


@pytest.mark.parametrize(
    ("changed", "service"),
    [
        ({}, False),
        (CLASS, True),
        ({"is_service": True}, True),
        ({**CLASS, "controls_now": True}, False),
        ({"is_service": True, "controls_now": True}, False),
    ],
)
def test_what_is_only_a_service(changed: dict[str, object], service: bool) -> None:
    assert is_only_a_service(replace(t.ACTION, **changed)) is service


def test_a_service_is_advised_against_and_a_plan_of_services_is_held_up() -> None:
    first, second = (replace(t.ACTION, id=t.id_of(one), **CLASS) for one in ("first", "second"))
    advice = "“Nadia will complete parenting classes” is a service."
    nothing_else = (9, FINISHING, PLAN, "This plan has only services in it.")
    each = [(9, ADVICE, one.id, advice) for one in (first, second)]
    assert lines(plan(actions=(t.ACTION, first)), 9) == each[:1]
    assert set(lines(plan(actions=(first, second)), 9)) == {nothing_else, *each}
    assert lines(plan(actions=(first,)), 9) == sorted([each[0], nothing_else], key=lambda one: str(one[2]))
    assert lines(plan(actions=()), 9) == []


OTHER = t.id_of("other danger")
UNANSWERED = (10, FINISHING, OTHER, "No action answers this danger yet.")
FIRM = f"{FINISHING}, firm"
NOBODY_ACTS = (10, FIRM, PLAN, "Nobody does anything in this plan yet.")
NOBODY_NAMED = (10, FIRM, PLAN, "Nobody is named who does anything in this plan.")
NO_DANGER = (10, ADVICE, PLAN, "This plan does not say yet which danger it answers.")
FOR_THREAT = (10, FINISHING, t.THREAT.id, "No action answers the safety threat “Supervision” yet.")
UNTOLD = replace(t.THREAT, dangers=frozenset())


@pytest.mark.parametrize(
    ("dangers", "threats", "actions", "said"),
    [
        ({t.DANGER.id}, (), (), [NOBODY_ACTS]),
        ({t.DANGER.id}, (), (t.ACTION,), []),
        ({t.DANGER.id}, (), (replace(t.ACTION, doer=None),), [NOBODY_NAMED]),
        ({t.DANGER.id}, (), (replace(t.ACTION, doer=None, by_worker=True),), []),
        ({t.DANGER.id}, (), (replace(t.ACTION, doer=None), t.ACTION), []),
        ({t.DANGER.id, OTHER}, (), (t.ACTION,), [UNANSWERED]),
        # A threat is answered by an action linked to it, or to a danger statement that stands for it.
        (set(), (t.THREAT,), (t.ACTION,), []),
        (set(), (UNTOLD,), (t.ACTION,), [FOR_THREAT]),
        (set(), (UNTOLD,), (replace(t.ACTION, danger=None, threats=frozenset({t.THREAT.id})),), []),
        (set(), (replace(UNTOLD, open=False),), (t.ACTION,), []),
        (set(), (t.THREAT,), (replace(t.ACTION, danger=None),), [FOR_THREAT]),
        (set(), (t.THREAT,), (replace(t.ACTION, danger=None), t.ACTION), []),
        (set(), (), (t.ACTION,), [NO_DANGER]),
    ],
)
def test_each_danger_and_each_open_threat_is_answered(
    dangers: set[object], threats: tuple[ThreatView, ...], actions: tuple[ActionView, ...], said: list[Line]
) -> None:
    found = plan(dangers=frozenset(dangers), threats=threats, actions=actions)
    assert lines(found, 10) == said


def about(speaks: str, said: str) -> Line:
    return (11, speaks, NEW, said)


QUOTED = "“Olga sleeps at the house”"
NO_BACKUP = about(ADVICE, f"{QUOTED} has no back-up yet.")
SAME_BACKUP = about(ADVICE, f"{QUOTED} has the same person as back-up.")
NO_SIGN = about(ADVICE, f"Nothing says how we will notice {QUOTED}.")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"text": " "}, [about(FIRM, "One action has no words yet.")]),
        ({"doer": None}, [about(FINISHING, f"Nobody is named who does {QUOTED}.")]),
        ({"doer": None, "by_worker": True}, []),
        ({"when": ""}, [about(FINISHING, f"{QUOTED} has no time yet.")]),
        ({"when": " "}, [about(FINISHING, f"{QUOTED} has no time yet.")]),
        ({"backup": None}, [NO_BACKUP]),
        ({"backup": None, "backup_text": " "}, [NO_BACKUP]),
        ({"backup": None, "backup_text": "A neighbor comes over"}, []),
        ({"backup": t.OLGA}, [SAME_BACKUP]),
        ({"backup": t.OLGA, "doer": None, "by_worker": True}, []),
        ({"witness": None, "noticed": ""}, [NO_SIGN]),
        ({"witness": None, "noticed": " "}, [NO_SIGN]),
        ({"witness": None, "noticed": "A voice note"}, []),
        ({"witness": t.HUGO, "noticed": ""}, []),
        ({"witness": t.OLGA}, [about(ADVICE, f"Only Olga would tell us about {QUOTED}.")]),
        ({"witness": t.NADIA}, [about(ADVICE, f"Only Nadia would tell us about {QUOTED}.")]),
        ({"witness": t.HUGO, "doer": None, "by_worker": True}, []),
        ({"doer": t.IRENE}, [about(ADVICE, f"Irene is a child, and is to do {QUOTED}.")]),
        ({"doer": t.IRENE, "by_worker": True}, []),
        ({"backup": t.IRENE}, [about(ADVICE, f"Irene is a child, and is to step in or to see {QUOTED}.")]),
        ({"witness": t.TOMAS}, [about(ADVICE, f"Tomás is a child, and is to step in or to see {QUOTED}.")]),
    ],
)
def test_an_action_says_who_when_who_steps_in_and_how_we_notice(
    changed: dict[str, object], said: list[Line]
) -> None:
    assert lines(action(**changed), 11) == said
