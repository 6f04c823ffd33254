"""What a text does not hold: a plain word for each empty part, the page where it is written, and nothing sealed."""

import re
from typing import Any

import pytest

from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.models import DangerStatement, HarmStatement, Rating, SafetyGoal, Scale
from threefold.web.tests.test_once import (
    address,
    alone,
    page_of,
    plan_in_force,
    row,
    said,
    statements,
    text_of,
)

pytestmark = pytest.mark.django_db
__all__ = ["alone"]


def lacks(page: str) -> str:
    """The section that says what is missing, as words and links."""
    return page.partition('id="lacking"')[2].partition("</section>")[0]


def links(page: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', lacks(page))


@pytest.mark.parametrize("name", ["court_text", "case_plan_text"])
def test_an_empty_text_says_what_is_missing_and_each_page_where_it_is_written(alone: Cast, name: str) -> None:
    client = signed_in(alone.worker)
    page = page_of(client, address(alone, name))
    told = lacks(page)
    for words in ("No safety goal stands here yet.", "No plan stands here yet."):
        assert words in told
    assert len(links(page)) >= 3
    for href in links(page):
        assert client.get(href, follow=True).status_code == 200, href


def test_where_somebody_is_kept_safe_everything_that_could_be_chosen_is_named(cast: Cast) -> None:
    harm, danger, _goal = statements(cast)
    plan = plan_in_force(cast)
    item = said(cast, "She counts their shoes.")
    client, path = signed_in(cast.worker), address(cast, "court_text")
    page = page_of(client, path)
    action = plan.actions.get(is_service=False)
    for one in (harm, danger, action, item):
        assert str(one.pk) in lacks(page), one
    assert "Who helps the others is not for somebody from whom they are kept safe." in lacks(page)
    # By kind and day alone: the page lies open.
    for words in ("alone all night", "shoes", "sleeps there"):
        assert words not in lacks(page)
    for href in links(page):
        assert client.get(href, follow=True).status_code == 200, href
    for model in (HarmStatement, DangerStatement, SafetyGoal):
        for row_ in model.objects.filter(family=cast.family):
            row_.chosen.set([cast.father])
    page = page_of(client, path)
    assert str(harm.pk) not in lacks(page) and str(item.pk) in lacks(page)
    assert "Ivy was alone all night." in text_of(client, path)


def test_where_the_text_for_all_parents_is_empty_one_for_each_can_be_chosen(cast: Cast) -> None:
    statements(cast)
    client, path = signed_in(cast.worker), address(cast, "case_plan_text")
    page = page_of(client, path)
    assert "Nothing can stand in this text yet." in page and "<textarea" not in page
    # Nobody has chosen parts here yet: the next text is whole.
    assert 'name="picked"' not in page
    for person in (cast.mother, cast.father):
        assert f'value="{person.pk}"' in page
    assert "An adult is awake every night." in text_of(client, path, person=cast.mother.pk)


def test_what_must_not_be_known_to_be_missing_is_not_named(alone: Cast) -> None:
    row(alone, Protection, person=alone.mother, from_person=alone.father, basis="order", starts=today())
    add_place(by=alone.worker, family=alone.family, id=new_id(), at=now(),
              hiding=Hiding(kind="home", place="Larkspur", protects=frozenset({alone.mother.pk}), known_to=frozenset(),
                         giveaways="Larkspur", since=today()))  # fmt: skip
    sealed = [
        said(alone, "Pearl drives to Larkspur."), said(alone, "Between us.", in_confidence=True),
        said(alone, "Keep this.", audience="kept"),
    ]  # fmt: skip
    page = page_of(signed_in(alone.worker), address(alone, "court_text"))
    assert not [one for one in sealed if str(one.pk) in page]
    assert "Nothing that works well stands here yet." in lacks(page)


def test_where_a_childs_number_waits_nobody_is_told_that_there_is_none(alone: Cast) -> None:
    """Nor that there is one: the words are the same as before it was given."""
    client, path = signed_in(alone.worker), address(alone, "court_text")
    before = lacks(page_of(client, path))
    assert "No number stands here yet." in before
    scale = row(
        alone, Scale, question="How safe is it?", ten="I sleep all night.", zero="I hide.", language="en"
    )
    given = row(alone, Rating, scale=scale, value=2, rated_on=today(), said_by=alone.child)
    Rating.objects.filter(pk=given.pk).update(audience="kept", written_by=alone.second)
    after = lacks(page_of(client, path))
    assert "No number stands here yet." in after and str(scale.pk) not in after
    assert links(page_of(client, path)) == re.findall(r'href="([^"]*)"', before)


def test_a_note_of_which_nothing_may_be_told_says_so(alone: Cast) -> None:
    item = said(
        alone,
        "Only for Nora.",
        said_by=alone.child.pk,
        audience="chosen",
        chosen=frozenset({alone.mother.pk}),
    )
    page = page_of(signed_in(alone.worker), address(alone, "day_note", on=today()))
    assert "On record, and nothing of it may stand here:" in lacks(page)
    assert str(item.pk) in lacks(page) and "Only for Nora" not in page


def test_the_page_asks_the_database_as_often_for_a_long_list(
    cast: Cast, django_assert_max_num_queries: Any, django_assert_num_queries: Any
) -> None:
    client, path = signed_in(cast.worker), address(cast, "court_text")
    statements(cast)
    plan_in_force(cast)
    said(cast, "She counts their shoes.")
    page_of(client, path)
    with django_assert_max_num_queries(90) as few:
        page_of(client, path)
    for at in range(20):
        said(cast, f"Thing {at}.")
        statements(cast)
    with django_assert_num_queries(len(few)):
        assert "more" in lacks(page_of(client, path))
