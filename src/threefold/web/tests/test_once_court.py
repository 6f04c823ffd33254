"""The court's text: children are asked first, one act stands once, and how we know it reads as people say it."""

import re
from typing import Any

import pytest

from threefold.core.clock import today
from threefold.core.ids import new_id
from threefold.families.models import TextTaken
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.models import HarmStatement, Position, Rating, Scale
from threefold.networks.models import Member, Told
from threefold.plans.models import Action, ActOfProtection
from threefold.web.tests.test_once import (
    address,
    alone,
    form_of,
    page_of,
    plan_in_force,
    row,
    said,
    statements,
    take,
    text_of,
)

pytestmark = pytest.mark.django_db
__all__ = ["alone"]


def pieces(page: str) -> dict[str, str]:
    """What there is to ask a child about: key and words."""
    found = re.findall(r'name="child" id="c-[^"]*" value="([^"]*)"( checked)?><label[^>]*>([^<]*)<', page)
    return {key: words for key, _on, words in found}


@pytest.fixture
def childs(alone: Cast) -> Cast:
    """A child who said, saw and rated something in each place where a text could have it."""
    child = alone.child
    _harm, danger, _goal = statements(alone)
    row(alone, Position, danger=danger, stance="agrees", words="I was alone.", exact_words=True, taken_on=today(),
        said_by=child)  # fmt: skip
    said(alone, "Gus lets me in.", said_by=child.pk)
    scale = row(
        alone, Scale, kind="safety", question="How safe is it?", ten="Safe.", zero="Not.", language="en"
    )
    row(alone, Rating, scale=scale, said_by=child, value=3, rated_on=today())
    row(alone, Rating, scale=scale, said_by=alone.mother, value=7, rated_on=today())
    row(alone, ActOfProtection, text="Pearl stayed until morning.", day=today(), witness=child)
    return alone


CHILDS = ("I was alone.", "Gus lets me in.", "Ivy: 3 of 10", "Seen by: Ivy.")


def test_nothing_that_a_child_said_saw_or_rated_is_in_it_by_itself(childs: Cast) -> None:
    client, path = signed_in(childs.worker), address(childs, "court_text")
    told = text_of(client, path)
    assert not [one for one in CHILDS if one in told]
    # What the grown-ups did and said is whole without it.
    for one in ("Pearl stayed until morning.", "Nora: 7 of 10", "Ivy could be alone again."):
        assert one in told
    page = page_of(client, path)
    assert "Ask the child first" in page
    assert len(pieces(page)) == 4


@pytest.mark.parametrize("at", range(4))
def test_each_piece_is_decided_about_by_itself_and_written_down(childs: Cast, at: int) -> None:
    client, path = signed_in(childs.worker), address(childs, "court_text")
    keys = pieces(page_of(client, path))
    key = list(keys)[at]
    told = text_of(client, path, child=key)
    assert sum(one in told for one in CHILDS) == 1
    answer = take(client, childs, f"{path}?language=en&child={key}")
    assert answer.status_code == 200
    assert sum(one in answer.content.decode() for one in CHILDS) == 1
    assert TextTaken.objects.get().parts[-1] == "children"
    assert "the child was asked." in page_of(client, address(childs, "texts"))


def test_without_a_childs_piece_the_account_says_nothing_of_one(childs: Cast) -> None:
    client, path = signed_in(childs.worker), address(childs, "court_text")
    assert take(client, childs, f"{path}?child={new_id()}&child={'x' * 40}").status_code == 200
    assert "children" not in TextTaken.objects.get().parts


def test_a_choice_that_was_not_looked_at_does_not_leave(childs: Cast) -> None:
    client, path = signed_in(childs.worker), address(childs, "court_text")
    sent = form_of(client, path) | {"child": list(pieces(page_of(client, path)))}
    assert client.post(address(childs, "take_text"), sent).status_code == 409
    assert not TextTaken.objects.exists()


def test_a_case_plan_asks_as_well_and_the_countys_file_does_not(childs: Cast) -> None:
    plan = childs_plan(childs)
    client, path = signed_in(childs.worker), address(childs, "case_plan_text")
    told = text_of(client, path)
    assert "Who sees it: Ivy" not in told and "Pearl sleeps there." in told
    page = page_of(client, path)
    (key,) = pieces(page)
    assert key == f"{plan.pk}-seen"
    assert "Who sees it: Ivy" in text_of(client, path, child=key)
    note = address(childs, "day_note", on=today())
    assert "Ivy: Gus lets me in." in text_of(client, note)
    assert not pieces(page_of(client, note))


def childs_plan(cast: Cast) -> Any:
    plan = plan_in_force(cast)
    action = plan.actions.get(is_service=False)
    Action.objects.filter(pk=action.pk).update(witness=cast.child, noticed_how="")
    return action


def test_an_act_told_in_two_places_stands_once_with_both_as_its_sources(alone: Cast) -> None:
    row(alone, ActOfProtection, text="Nora called Pearl first.", day=today(), witness=alone.grandmother)
    item = said(
        alone, "I called before, not after.", category="act_of_protection", exact_words=True, said_by=alone.mother.pk,
        happened_on=today(), seen_by=alone.grandmother.pk,
    )  # fmt: skip
    client, path = signed_in(alone.worker), address(alone, "court_text")
    acts = text_of(client, path).partition("Acts of protection")[2].strip().splitlines()
    assert len([one for one in acts if one.startswith("- ")]) == 1
    assert "Nora called Pearl first. Seen by: Pearl. Nora: “I called before, not after.”" in acts[0]
    page = page_of(client, path)
    assert str(item.pk) in page and address(alone, "court_text") in page
    assert "From 2 things on record" in page


def test_two_acts_of_one_day_stay_two(alone: Cast) -> None:
    for text in ("Nora called Pearl first.", "Nora gave Pearl the keys."):
        row(alone, ActOfProtection, text=text, day=today(), witness=alone.grandmother)
    said(alone, "She rang me at nine.", category="act_of_protection", happened_on=today(),
         seen_by=alone.grandmother.pk)  # fmt: skip
    told = text_of(signed_in(alone.worker), address(alone, "court_text"))
    for text in ("Nora called Pearl first.", "Nora gave Pearl the keys.", "She rang me at nine."):
        assert text in told


@pytest.mark.parametrize(
    ("basis", "text", "said_so"),
    [
        ("admitted", "It was reported that Ivy was alone.", "Since then Nora has told us so."),
        ("admitted", "It is known that Ivy was alone.", "Nora told us so."),
        ("verified", "It was reported that Ivy was alone.", "Since then it was checked:"),
        ("verified", "It is known that Ivy was alone.", "It was checked:"),
        ("observed", "It was seen that Ivy was alone.", "A worker of the county saw or heard it."),
        ("reported", "It was reported that Ivy was alone.", "Nobody has checked it yet."),
    ],
)
def test_how_it_is_known_goes_on_from_what_the_statement_says(
    alone: Cast, basis: str, text: str, said_so: str
) -> None:
    harm, _danger, _goal = statements(alone)
    HarmStatement.objects.filter(pk=harm.pk).update(basis=basis, text=text)
    told = text_of(signed_in(alone.worker), address(alone, "court_text"))
    assert f"{text} {said_so}" in told
    assert "The person said so" not in told and "How we know" not in told


def test_nobody_admits_for_whoever_sees_it_differently(alone: Cast) -> None:
    harm, _danger, _goal = statements(alone)
    row(alone, Position, harm=harm, stance="disagrees", words="", taken_on=today(), said_by=alone.mother)
    assert "told us so" not in text_of(signed_in(alone.worker), address(alone, "court_text"))


@pytest.mark.parametrize(
    ("goal", "times"),
    [("An adult is awake every night.", 1), ("Everyone needs to see this for sixteen weeks.", 0)],
)
def test_for_how_long_a_goal_is_seen_stands_once(alone: Cast, goal: str, times: int) -> None:
    _harm, _danger, row_ = statements(alone)
    type(row_).objects.filter(pk=row_.pk).update(text=goal)
    for name in ("court_text", "case_plan_text"):
        assert text_of(signed_in(alone.worker), address(alone, name)).count("To be seen for") == times


def test_helpers_who_know_nothing_of_it_and_ties_that_tell_are_not_named(alone: Cast) -> None:
    for person, ring in ((alone.grandmother, "knows_little"), (alone.neighbor, "knows_little")):
        row(alone, Member, person=person, ring=ring)
    type(alone.neighbor).objects.filter(pk=alone.neighbor.pk).update(tie="Nora’s sponsor")
    client, path = signed_in(alone.worker), address(alone, "court_text")
    said(alone, "She counts their shoes.", said_by=alone.mother.pk)
    page = page_of(client, path)
    assert "Gus" not in text_of(client, path) and "Pearl" not in text_of(client, path)
    assert "They were not told the worries yet" in page
    member = Member.objects.get(person=alone.neighbor)
    row(alone, Told, member=member, danger=new_id(), how_much="all", told_on=today(), told_by="Nora")
    told = text_of(client, path)
    assert "Gus." in told and "sponsor" not in told


def test_the_page_asks_the_database_as_often_for_many_pieces(
    childs: Cast, django_assert_max_num_queries: Any, django_assert_num_queries: Any
) -> None:
    client, path = signed_in(childs.worker), address(childs, "court_text")
    page_of(client, path)
    with django_assert_max_num_queries(80) as few:
        page_of(client, path)
    scale = Scale.objects.get()
    for at in range(12):
        row(childs, Rating, scale=scale, said_by=childs.child, value=at % 10, rated_on=today())
        row(childs, ActOfProtection, text=f"Act {at}.", day=today(), witness=childs.child)
        said(childs, f"Thing {at}.", said_by=childs.child.pk)
    with django_assert_num_queries(len(few)):
        page_of(client, path)


def test_an_act_in_a_childs_own_words_stands_there_only_as_the_child_wants_it(alone: Cast) -> None:
    words = "I took Otto to Pearl and locked the door."
    row(alone, ActOfProtection, text=words, day=today(), said_by=alone.child, exact_words=True)
    client, path = signed_in(alone.worker), address(alone, "court_text")
    assert words not in text_of(client, path)
    asked = [key for key, said_ in pieces(page_of(client, path)).items() if words in said_]
    assert len(asked) == 1
    assert words in text_of(client, path, child=asked[0])


def test_an_act_that_a_child_told_on_the_map_in_the_same_words_is_the_childs_too(alone: Cast) -> None:
    words = "Otto hid with me in the closet until it was quiet."
    row(alone, ActOfProtection, text=words, day=today())
    said(alone, words, category="act_of_protection", exact_words=True, said_by=alone.child.pk)
    assert words not in text_of(signed_in(alone.worker), address(alone, "court_text"))
