"""Closing a family's file: rules hold it up, a supervisor lets them pass with a note, nothing else is held up."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families import closing
from threefold.families.changes.family import FamilyFacts, change_family
from threefold.families.models import Family, Person
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.practice.findings import Finding, Level, Moment
from threefold.practice.words import Words

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
PLAN = Finding(
    rule=16, level=Level.BLOCK, subject="plan", moments=frozenset({Moment.CLOSE}),
    message=Words("A safety plan is still in force.", "Todavía hay un plan de seguridad vigente."),
)  # fmt: skip


@pytest.fixture
def a_plan_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "_checks", {})
    closing.use_closing("plans", lambda family, on, reader: (PLAN,))


def facts(stage: str, note: str = "") -> FamilyFacts:
    return FamilyFacts(name="Marlow", stage=stage, opened_on=DAY, closing_note=note)


def stage_of(cast: Cast) -> str:
    return Family.objects.get(pk=cast.family.pk).stage


def test_a_rule_holds_up_the_closing_and_nothing_else(cast: Cast, a_plan_in_force: None) -> None:
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    with pytest.raises(RuleBroken) as held:
        change_family(id=new_id(), facts=facts("closed", "done"), base_version=1, **who)
    assert held.value.problems == (PLAN,) and stage_of(cast) == "response"
    change_family(id=new_id(), facts=facts("maintenance"), base_version=1, **who)
    assert stage_of(cast) == "maintenance"


def test_a_check_sees_what_was_just_written_and_a_refusal_takes_it_back(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[set[Person], date | None]] = []

    def check(family: Family, on: date, reader: object) -> tuple[Finding, ...]:
        seen.append((set(family.seen_alone.all()), family.network_met_on))
        return (PLAN,)

    monkeypatch.setattr(closing, "_checks", {"plans": check})
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    given = replace(facts("closed"), seen_alone=frozenset({cast.child.pk}), network_met_on=DAY)
    with pytest.raises(RuleBroken):
        change_family(id=new_id(), facts=given, base_version=1, **who)
    assert seen == [({cast.child}, DAY)]
    assert not Family.objects.get(pk=cast.family.pk).seen_alone.exists()
    with pytest.raises(NotAllowed):
        change_family(
            id=new_id(), facts=replace(given, seen_alone=frozenset({cast.mother.pk})), base_version=1, **who
        )


def test_a_supervisor_lets_it_pass_only_with_a_note(cast: Cast, a_plan_in_force: None) -> None:
    who = {"by": cast.supervisor, "family": cast.family, "at": AT}
    with pytest.raises(RuleBroken):
        change_family(id=new_id(), facts=facts("closed"), base_version=1, **who)
    change_family(id=new_id(), facts=facts("closed", "CANARY they moved"), base_version=1, **who)
    entry = Entry.objects.get(kind="families.rules_let_pass")
    assert (stage_of(cast), entry.detail) == ("closed", {"rules": "16"})


def test_the_page_says_which_rule_and_keeps_the_words(cast: Cast, a_plan_in_force: None) -> None:
    client = signed_in(cast.worker)
    page = address(cast, "family_facts")
    sent = {
        "name": "Marlow", "stage": "closed", "opened_on": "2026-03-02", "closing_note": "Pearl stays",
        **hidden(client.get(page)),
    }  # fmt: skip
    held = client.post(page, sent)
    text = held.content.decode()
    assert held.status_code == 422 and "A safety plan is still in force." in text and "Pearl stays" in text


def test_a_file_never_closes_without_how_it_ends(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "_checks", {})
    client = signed_in(cast.worker)
    page = address(cast, "family_facts")
    asked = client.get(f"{page}?close=1")
    assert "Nothing stands in the way." in asked.content.decode()
    sent = {"name": "Marlow", "stage": "closed", "opened_on": "2026-03-02", **hidden(asked)}
    bare = client.post(page, sent)
    assert bare.status_code == 422 and "say how it ends" in bare.content.decode()
    assert stage_of(cast) == "response"
    assert client.post(page, {**sent, "closing_note": "Pearl stays."}).status_code == 302
    assert stage_of(cast) == "closed"


def test_the_closing_page_says_first_what_stands_in_the_way(cast: Cast, a_plan_in_force: None) -> None:
    text = signed_in(cast.worker).get(address(cast, "family_facts") + "?close=1").content.decode()
    assert "A safety plan is still in force." in text and "Close the file of this family" in text
    talk = reverse("web:prepare", args=[cast.family.pk]) + "#bring"
    assert "your supervisor can close the file and say why in the note" in text and talk in text
    boss = signed_in(cast.supervisor).get(address(cast, "family_facts") + "?close=1").content.decode()
    assert "A safety plan is still in force." in boss and talk not in boss
