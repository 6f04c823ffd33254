"""Ask this: a question of the bank above the entry, kept with the answer and its speaker, shown as the answer is."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes import items as changes
from threefold.mapping.changes.content import NewItem, content_of
from threefold.mapping.copies.map import ItemCopy, family_map, map_for_room
from threefold.mapping.models import ItemVersion, MapItem
from threefold.mapping.tests.pages import answers, as_, at
from threefold.mapping.tests.things import put
from threefold.practice.errors import NotAllowed
from threefold.practice.questions import question_of

pytestmark = pytest.mark.django_db
ASKED = "parent.exception.saw-danger-coming"
WORRYING = "child.impact.worry-next-time"
OF_A_CALLER = "reporter.exception.parent-kept-safe"


def words_of(id: str) -> str:
    found = question_of(id)
    assert found is not None
    return found.words.en


def only(cast: Cast, who: Person) -> ItemCopy:
    """The one thing on somebody's paper."""
    reader = reader_for_person(facts_of(cast.family, at=AT), who.pk)
    (item,) = family_map(cast.family, reader, Surface.PRINT).items
    return item


def test_the_answer_keeps_its_question_and_its_speaker_and_the_log_keeps_the_change(cast: Cast) -> None:
    item = put(cast, "I drove them to Nan.", asked=ASKED)
    item.refresh_from_db()
    assert (item.asked, item.said_by) == (ASKED, cast.mother)
    assert Entry.objects.get(subject=item.pk).kind == "mapping.item_added"


def test_other_words_keep_the_question_and_what_was_asked_before_stays_in_the_history(cast: Cast) -> None:
    item = put(cast, "I drove them to Nan.", asked=ASKED)
    words = replace(content_of(item), text="I drove them to Nan at nine.", asked="")
    changes.edit_item(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, item=item, words=words, base_version=1
    )
    item.refresh_from_db()
    assert item.asked == ""
    assert ItemVersion.objects.get().rest["asked"] == ASKED


@pytest.mark.parametrize("id", ["nothing", OF_A_CALLER, ASKED + " ", "x" * 200])
def test_no_question_gets_in_that_the_bank_has_not_or_that_tells_of_a_caller(cast: Cast, id: str) -> None:
    new = NewItem(category="strength", text="x", asked=id)
    with pytest.raises(NotAllowed):
        changes.add_item(by=cast.worker, family=cast.family, id=new_id(), at=AT, item=new)
    assert not MapItem.objects.exists()
    assert not Entry.objects.filter(kind="mapping.item_added").exists()


def test_whoever_may_see_the_answer_sees_its_question(cast: Cast) -> None:
    put(cast, "I drove them to Nan.", asked=ASKED)
    copy = only(cast, cast.mother)
    assert copy.answers == question_of(ASKED).words  # type: ignore[union-attr]


def test_a_question_does_not_tell_who_spoke_where_the_speaker_is_not_named(cast: Cast) -> None:
    """The question alone would say that a child was asked."""
    put(cast, "The door is locked at night.", said_by=None, asked=WORRYING)
    copy = only(cast, cast.mother)
    assert (copy.text, copy.said_by, copy.asked, copy.answers) == (
        "The door is locked at night.",
        "",
        "",
        None,
    )


@pytest.mark.parametrize(
    "asked",
    [
        "colleague.detail.nobody-can-tell",
        "parent.exception.chose-not-to",
        "parent.safety.before-drinking",
        "child.safety.secret-sign",
    ],
)
def test_what_the_team_asks_itself_or_what_supposes_something_stands_for_workers_alone(
    cast: Cast, asked: str
) -> None:
    put(cast, "I called my sister.", asked=asked)
    assert (only(cast, cast.mother).text, only(cast, cast.mother).asked) == ("I called my sister.", "")
    facts = facts_of(cast.family, at=AT)
    worker = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    (on_screen,) = family_map(cast.family, worker, Surface.SCREEN).items
    assert on_screen.asked == asked
    for readers in ([worker], [worker, reader_for_person(facts, cast.mother.pk)]):
        (in_the_room,) = map_for_room(cast.family, readers, Surface.SCREEN).items
        assert (in_the_room.text, in_the_room.asked) == ("I called my sister.", "")


@pytest.mark.parametrize("tie", ["", "sponsor from AA"])
def test_a_question_does_not_tell_of_somebody_who_stands_there_without_a_name(cast: Cast, tie: str) -> None:
    Person.objects.filter(pk=cast.grandmother.pk).update(on_paper=Person.OnPaper.TIE, tie=tie)
    put(cast, "I worry that it is cold.", said_by=cast.grandmother.pk, asked=WORRYING)
    assert (only(cast, cast.mother).said_by, only(cast, cast.mother).asked) == (
        "somebody the family knows",
        "",
    )


def test_an_answer_that_is_withheld_takes_its_question_along(cast: Cast) -> None:
    put(cast, "I drove them to Nan.", asked=ASKED, audience="staff")
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.mother.pk)
    assert family_map(cast.family, reader, Surface.PRINT).items == ()


def opened(client: Client, cast: Cast, **query: str) -> str:
    return as_(client, cast).get(at("map", cast), query).content.decode()


def test_a_tap_puts_the_question_above_the_entry_and_suggests_the_kind_of_its_answer(
    client: Client, cast: Cast
) -> None:
    page = opened(client, cast, add="well", ask=ASKED)
    assert f'name="asked" value="{ASKED}"' in page
    assert page.index(f'data-asked-first lang="en">{words_of(ASKED)}') < page.index('name="text"')
    kind = page[page.index('value="act_of_protection"') :]
    assert "checked" in kind[: kind.index(">")]


@pytest.mark.parametrize("ask", [OF_A_CALLER, WORRYING, "nothing", "'><script>", ""])
def test_a_question_that_does_not_fit_the_column_is_not_put_there(
    client: Client, cast: Cast, ask: str
) -> None:
    page = opened(client, cast, add="well", ask=ask)
    assert 'name="asked"' in page and f'value="{ask}"' not in page.replace('value=""', "")
    assert "data-asked hidden" in page


@pytest.mark.parametrize("column", ["worry", "well", "next"])
def test_beside_the_form_stand_questions_for_the_column_and_none_for_a_caller(
    client: Client, cast: Cast, column: str
) -> None:
    page = opened(client, cast, add=column)
    offered = [part.split('"')[0] for part in page.split('data-ask="')[1:]]
    assert len(offered) >= 15
    for id in offered:
        found = question_of(id)
        assert found is not None and found.for_map
        assert found.fills.question == column


def test_the_question_is_in_the_language_of_the_talk(client: Client, cast: Cast) -> None:
    from threefold.mapping.asking import asking
    from threefold.practice.vocabulary.questions import Question

    said = asking(Question.WELL, question_of(ASKED), "es").chosen
    assert said is not None and said.first.startswith("Cuénteme") and said.second.startswith("Tell me")


def sent(cast: Cast, **more: Any) -> dict[str, Any]:
    return answers(cast, category="act_of_protection", **more)


def test_the_saved_answer_shows_what_was_asked_and_the_next_form_asks_nothing(
    client: Client, cast: Cast
) -> None:
    answer = as_(client, cast).post(at("add-item", cast), sent(cast, asked=ASKED), follow=True)
    page = answer.content.decode()
    assert MapItem.objects.get().asked == ASKED
    assert f"Asked: {words_of(ASKED)}" in page
    assert "data-asked hidden" in page


def test_a_form_that_cannot_be_saved_keeps_its_question(client: Client, cast: Cast) -> None:
    answer = as_(client, cast).post(at("add-item", cast), sent(cast, asked=ASKED, text=""))
    assert answer.status_code == 422
    assert f'data-asked-first lang="en">{words_of(ASKED)}' in answer.content.decode()


@pytest.mark.parametrize("asked", [OF_A_CALLER, "no.such.question", "x" * 500])
def test_words_are_never_lost_for_a_question_that_may_not_stand_there(
    client: Client, cast: Cast, asked: str
) -> None:
    assert as_(client, cast).post(at("add-item", cast), sent(cast, asked=asked)).status_code == 302
    assert MapItem.objects.get().asked == ""


def test_changing_the_words_on_the_page_of_the_thing_keeps_the_question(client: Client, cast: Cast) -> None:
    item = put(cast, "I drove them to Nan.", asked=ASKED, category="act_of_protection")
    page = as_(client, cast).get(at("item", cast, item=item.pk)).content.decode()
    assert f"Asked: {words_of(ASKED)}" in page and f'name="asked" value="{ASKED}"' in page
    client.post(
        at("item", cast, item=item.pk), sent(cast, asked=ASKED, base_version="1", text="We drove off.")
    )
    item.refresh_from_db()
    assert (item.text, item.asked) == ("We drove off.", ASKED)


def test_with_it_was_reported_no_question_is_kept_that_tells_who_was_asked(
    client: Client, cast: Cast
) -> None:
    as_(client, cast).post(at("add-item", cast), sent(cast, who="reported"))
    assert MapItem.objects.get().asked == ""


def test_workers_too_read_no_question_where_nobody_is_named(cast: Cast) -> None:
    put(cast, "The door is locked at night.", said_by=None, asked=WORRYING)
    reader = reader_for_worker(cast.facilitator, cast.family, Role.FACILITATOR, at=AT)
    assert [one.asked for one in family_map(cast.family, reader, Surface.SCREEN).items] == [""]
