"""The map's page: what stands on it, who may, adding in place, wrong input, and strangers."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.models import Opening
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import MapItem
from threefold.mapping.tests.pages import answers, as_, at
from threefold.mapping.tests.things import danger, put

pytestmark = pytest.mark.django_db


def test_map(client: Client, cast: Cast) -> None:
    put(cast, "I count their shoes.", exact_words=True, about_children=frozenset({cast.child.pk}))
    put(cast, "Works nights.", category="complicating_factor", audience="staff")
    page = as_(client, cast).get(at("map", cast)).content.decode()
    assert "I count their shoes." in page
    assert "Works nights." in page
    assert "About Ivy." in page
    assert "Nora" in page


@pytest.mark.parametrize("view", ["columns", "quadrants", "list"])
def test_the_three_views_show_the_same_things_and_are_remembered(
    client: Client, cast: Cast, view: str
) -> None:
    words = {
        category: f"thing of {category}"
        for category in ("harm", "gray_area", "strength", "safety", "best_hope")
    }
    for category, text in words.items():
        put(cast, text, category=category)
    as_(client, cast).get(at("map", cast), {"view": view})
    page = client.get(at("map", cast)).content.decode()
    assert all(page.count(f">{text}</p>") == 1 for text in words.values())
    assert client.session["map_view"] == view


def test_one_child_and_one_conversation(client: Client, cast: Cast) -> None:
    put(cast, "about ivy", about_children=frozenset({cast.child.pk}))
    put(cast, "about otto", about_children=frozenset({cast.sibling.pk}))
    put(cast, "about all")
    page = as_(client, cast).get(at("map", cast), {"child": str(cast.child.pk)}).content.decode()
    assert "about ivy" in page
    assert "about all" in page
    assert "about otto" not in page


def test_a_confidence_shows_that_it_is_there_and_nothing_of_it(client: Client, cast: Cast) -> None:
    put(cast, "He takes my keys.", in_confidence=True)
    page = as_(client, cast).get(at("map", cast)).content.decode()
    assert "He takes my keys." not in page
    assert "Something told in confidence" in page


def test_add_item(client: Client, cast: Cast) -> None:
    sent = answers(cast, exact_words="on", about_children=[str(cast.child.pk)])
    answer = as_(client, cast).post(at("add-item", cast), sent)
    assert answer.status_code == 302
    assert "add=well" in answer["Location"]
    item = MapItem.objects.get()
    assert (item.text, item.said_by, item.exact_words) == (
        "She counts their shoes at night.",
        cast.mother,
        True,
    )
    assert list(item.about_children.all()) == [cast.child]
    again = client.get(answer["Location"])
    form = again.context["form"]
    # The next thing at the same table: the same speaker, the same language.
    assert form["who"].value() == f"person:{cast.mother.pk}"
    assert form["text"].value() is None


def test_sent_twice_it_stands_once(client: Client, cast: Cast) -> None:
    sent = answers(cast)
    as_(client, cast)
    for _ in range(2):
        assert client.post(at("add-item", cast), sent).status_code == 302
    assert MapItem.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": "   "}, "text"),
        ({"who": ""}, "who"),
        ({"who": "other"}, "who_other"),
        ({"category": "strong"}, "category"),
        ({"audience": "chosen"}, "chosen"),
        ({"happened_on": "0202-01-01"}, "happened_on"),
        ({"happened_on": "2999-01-01"}, "happened_on"),
        ({"happened_on": "last fall"}, "happened_on"),
        ({"text": "x" * 100_000}, "text"),
        ({"danger": str(new_id())}, "danger"),
        ({"chosen": [str(new_id())]}, "chosen"),
    ],
)  # fmt: skip
def test_what_cannot_be_saved_is_told_and_nothing_is_lost(
    client: Client, cast: Cast, wrong: dict[str, Any], field: str
) -> None:
    sent = answers(cast, translation="Cuenta sus zapatos.") | wrong
    answer = as_(client, cast).post(at("add-item", cast), sent)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert "Cuenta sus zapatos." in answer.content.decode()
    assert not MapItem.objects.exists()


def test_what_was_sorted_into_another_column_is_put_there(client: Client, cast: Cast) -> None:
    answer = as_(client, cast).post(at("add-item", cast), answers(cast, category="harm"))
    assert answer.status_code == 302 and "add=worry" in answer["Location"]
    assert MapItem.objects.get().category == "harm"


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "أعدّ أحذيتهم كل ليلة", "👟👟 \u202e shoes", "'; drop table --", "a\x00b"],
)
def test_any_words_are_kept_as_they_are(client: Client, cast: Cast, text: str) -> None:
    as_(client, cast).post(at("add-item", cast), answers(cast, text=text))
    assert MapItem.objects.get().text == text.replace("\x00", "")
    assert "<script>alert" not in client.get(at("map", cast)).content.decode()


def test_another_family_s_people_cannot_be_named(client: Client, cast: Cast) -> None:
    from threefold.families.changes.people import NewPerson, add_person

    new = NewPerson(standing="child", first_name="Far", birth_known="unknown", icwa_status="not_asked")
    far = add_person(by=cast.stranger, family=cast.other_family, id=new_id(), at=AT, new=new)
    for sent in (
        answers(cast, who=f"person:{far.pk}"),
        answers(cast, chosen=[str(far.pk)]),
        answers(cast, about_children=[str(far.pk)]),
        answers(cast, owner=f"person:{far.pk}"),
        answers(cast, owner=f"worker:{cast.elsewhere.pk}"),
    ):
        assert as_(client, cast).post(at("add-item", cast), sent).status_code == 422
    assert not MapItem.objects.exists()


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "leader", "trainer", "administrator", "auditor"])
def test_strangers_find_nothing(client: Client, cast: Cast, who: str) -> None:
    item = put(cast)
    as_(client, cast, who)
    for name, more in (
        ("map", {}),
        ("item", {"item": item.pk}),
        ("removed-items", {}),
        ("sessions", {}),
        ("meeting", {}),
    ):
        assert client.get(at(name, cast, **more)).status_code == 404
    assert client.post(at("add-item", cast), answers(cast)).status_code == 404


@pytest.mark.parametrize("who", ["supervisor", "second"])
def test_colleagues_who_may_write_get_the_form(client: Client, cast: Cast, who: str) -> None:
    assert as_(client, cast, who).get(at("map", cast), {"add": "well"}).context["form"] is not None


def test_a_facilitator_reads_and_does_not_write(client: Client, cast: Cast) -> None:
    item = put(cast)
    page = as_(client, cast, "facilitator").get(at("map", cast), {"add": "well"})
    assert page.context["form"] is None
    assert "Change or move" not in page.content.decode()
    assert client.post(at("add-item", cast), answers(cast)).status_code == 404
    assert client.post(at("remove-item", cast, item=item.pk), {"reason": "x"}).status_code == 404


def test_only_people_i_choose(client: Client, cast: Cast) -> None:
    sent = answers(cast, audience="chosen", chosen=[str(cast.grandmother.pk)])
    as_(client, cast).post(at("add-item", cast), sent)
    assert [one.pk for one in MapItem.objects.get().chosen.all()] == [cast.grandmother.pk]
    assert "Pearl" in client.get(at("map", cast)).content.decode()


def test_an_act_of_protection_says_against_what_and_who_saw_it(client: Client, cast: Cast) -> None:
    worry = danger(cast)
    sent = answers(
        cast, category="act_of_protection", danger=str(worry.pk), seen_by=str(cast.grandmother.pk),
        happened_on="2026-02-20",
    )  # fmt: skip
    as_(client, cast).post(at("add-item", cast), sent)
    page = client.get(at("map", cast)).content.decode()
    assert "Against: Nights alone." in page
    assert "Pearl saw it." in page
    assert "20 February" in page


@pytest.mark.parametrize("view", ["columns", "quadrants", "list"])
@pytest.mark.parametrize("add", ["", "well"])
def test_as_many_queries_for_forty_things_as_for_four(
    client: Client, cast: Cast, view: str, add: str
) -> None:
    as_(client, cast)

    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get(at("map", cast), {"view": view, "add": add})
        return len(seen)

    def more(number: int) -> None:
        for one in range(number):
            item = put(cast, f"thing {one}", danger=danger(cast).pk, chosen=frozenset({cast.mother.pk}),
                       category=("harm", "strength", "next_step")[one % 3])  # fmt: skip
            item.links.add(*MapItem.objects.exclude(pk=item.pk)[:1])

    more(4)
    client.get(at("map", cast), {"view": view})
    few = count()
    more(36)
    assert count() == few


def test_what_was_opened_with_a_reason_stands_on_the_map_and_its_reading_is_written_down(
    client: Client, cast: Cast
) -> None:
    told = put(cast, "He takes my keys.", in_confidence=True)
    Opening.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, worker=cast.worker, group=Group.VICTIM_WORDS,
        reason="court", until=now() + timedelta(hours=1),
    )  # fmt: skip
    reads = Entry.objects.filter(kind="read.shown", detail__group=Group.VICTIM_WORDS.value)
    page = as_(client, cast).get(at("map", cast)).content.decode()
    assert "He takes my keys." in page
    assert "Told in confidence" in page
    assert reads.count() == 1
    assert client.get(at("item", cast, item=told.pk)).status_code == 200
    assert reads.count() == 2


def test_after_locking_something_away_the_page_says_where_it_went(client: Client, cast: Cast) -> None:
    answer = as_(client, cast).post(at("add-item", cast), answers(cast, in_confidence="on"), follow=True)
    page = answer.content.decode()
    assert "It is locked away." in page
    assert "Something told in confidence" in page
    assert "She counts their shoes at night." not in page


def test_a_fragment_is_the_one_column(client: Client, cast: Cast) -> None:
    put(cast, "a strength")
    put(cast, "a harm", category="harm")
    answer = as_(client, cast).get(at("map", cast), {"add": "well"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert page.lstrip().startswith("<section")
    assert "a strength" in page
    assert "a harm" not in page
    assert 'name="text"' in page


def test_the_next_thing_is_in_the_speaker_s_language_and_never_silently_exact(
    client: Client, cast: Cast
) -> None:
    cast.grandmother.reads_in = "es"
    cast.grandmother.save()
    as_(client, cast)
    said = answers(cast, who=f"person:{cast.grandmother.pk}", exact_words="on", language="es")
    form = client.get(client.post(at("add-item", cast), said)["Location"]).context["form"]
    assert (form["who"].value(), form["language"].value()) == (f"person:{cast.grandmother.pk}", "es")
    assert not form["exact_words"].value()
    # What the worker says next does not go on in Spanish.
    mine = answers(cast, who=f"worker:{cast.worker.pk}", language="es")
    answer = client.get(client.post(at("add-item", cast), mine)["Location"])
    assert answer.context["form"]["language"].value() == "en"
    # The choice stands in sight, above the fold.
    page = answer.content.decode()
    assert page.index('name="language"') < page.index("About whom, when, how we know, who may see it")


def test_a_worry_on_the_map_says_who_is_worried_and_that_the_county_is(client: Client, cast: Cast) -> None:
    row = danger(cast, parts={"built": False, "agency_worried": True})
    row.worried.set([cast.mother])
    page = as_(client, cast).get(at("map", cast)).content.decode()
    assert "Worried: The county, Nora." in page
