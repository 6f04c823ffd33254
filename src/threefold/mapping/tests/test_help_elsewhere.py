"""The writing help beside acts, promises, lines of a plan and the words of a number, and in the language typed."""

import re
from uuid import uuid5

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.asked_of import asked_of, audience_of
from threefold.mapping.beside import Where, beside
from threefold.mapping.changes.waving import wave_off
from threefold.mapping.help import help_for
from threefold.mapping.models import Scale
from threefold.mapping.read_as import READ_AS
from threefold.mapping.tests.pages import as_, at
from threefold.networks.changes import Place, place_member
from threefold.practice.coach.reading import KINDS
from threefold.practice.questions import question_of
from threefold.practice.vocabulary.asking import Audience
from threefold.practice.vocabulary.questions import Category

pytestmark = pytest.mark.django_db
PLACE = str(new_id())
SPANISH = "El papá le pegó al niño con el cinto y le dejó un moretón"


def asked(client: Client, cast: Cast, kind: str, **sent: str) -> str:
    answer = client.post(at("help-now", cast), {"kind": kind, "text": "", "language": "en", **sent})
    assert answer.status_code == 200
    return answer.content.decode()


def first_question(page: str) -> str:
    found = re.search(r'class="tf-coach__q">(.*?)</p>', page, re.DOTALL)
    assert found
    return re.sub(r"<[^>]+>", "", found[1]).strip()


@pytest.mark.parametrize("kind", READ_AS)
def test_each_is_read_as_a_kind_that_the_coach_knows_and_asks_something(kind: str) -> None:
    way = READ_AS[kind]
    assert way.coach in KINDS
    assert way.column in ("", *Category)
    assert all(question_of(one) for ids in way.asks.values() for one in ids)
    for text in ("", "Rosa slept there on Friday."):
        assert beside(kind, text, "en").speaks.question


@pytest.mark.parametrize("kind", ["act", "number", "hard"])
def test_what_its_form_names_itself_is_not_sorted(client: Client, cast: Cast, kind: str) -> None:
    page = asked(as_(client, cast), cast, kind, text="He hit Ivy with a belt and there was DV")
    assert "data-sort" not in page and "This sounds like" not in page
    assert "<mark" in page


def test_where_it_stands_and_what_it_sounds_like_are_both_said(client: Client, cast: Cast) -> None:
    said = "He hit Ivy with a belt and she had a bruise."
    page = asked(as_(client, cast), cast, "map", text=said, category="strength", question="well")
    assert "It stands under <strong>Strength</strong>. The words sound like <strong>Harm</strong>" in page
    assert 'data-sort="harm"' in page
    same = asked(client, cast, "map", text=said, category="harm", question="worry")
    assert "This sounds like: <strong>Harm</strong>" in same and "data-sort" not in same
    nowhere = asked(client, cast, "map", text=said, question="worry")
    assert "This sounds like: <strong>Harm</strong>" in nowhere and 'data-sort="harm"' in nowhere


@pytest.mark.parametrize("text", ["asdf qwer zxcv", "🙂🙂🙂", "a" * 20_000, "Mrs. Ito called CPS."])
def test_what_says_nothing_is_not_sorted(client: Client, cast: Cast, text: str) -> None:
    page = asked(as_(client, cast), cast, "map", text=text, category="strength")
    assert "sound" not in page.partition("tf-coach__q")[0] and "data-sort" not in page


def test_a_promise_is_somebodys_and_needs_a_time(client: Client, cast: Cast) -> None:
    page = asked(as_(client, cast), cast, "undertaking", text="I will help more", place=str(new_id()))
    assert "action.has_owner" not in page and "action.has_when" in page


def test_a_line_of_a_plan_is_read_as_what_it_is_about(client: Client, cast: Cast) -> None:
    assert "action.has_when" in asked(
        as_(client, cast), cast, "line", about="check_in", text="We call", place=PLACE
    )
    assert "action.has_when" not in asked(client, cast, "line", about="strength", text="We call", place=PLACE)
    assert asked(client, cast, "line", about="nothing of the kind")


@pytest.mark.parametrize("audience", Audience)
def test_the_words_of_a_number_ask_whoever_said_it(audience: Audience) -> None:
    if audience is Audience.REPORTER:
        return
    found = beside("number", "", "en", asked=audience).speaks
    assert found.asks[0].id == READ_AS["number"].asks[audience][0]
    assert beside("number", "She calls me.", "en", asked=audience).speaks.asks[0] != found.asks[0]


def test_a_childs_words_are_measured_against_nothing() -> None:
    found = asked_of(help_for("danger", "Mom is bad.", "en"), {}, Audience.CHILD)
    assert found.points == () and {one.audience for one in found.asks} == {Audience.CHILD}


def test_no_word_of_a_child_is_marked_but_who_may_have_reported() -> None:
    told = "It was DV. The school nurse told us."
    marked = [
        one.text for one in beside("number", told, "en", asked=Audience.CHILD).speaks.pieces if one.mark
    ]
    assert marked == ["The school nurse told us"]
    assert len(beside("number", told, "en", asked=Audience.PARENT).speaks.notes) == 2


def test_who_is_asked_as_what(cast: Cast) -> None:
    assert audience_of(cast.child) is Audience.CHILD
    assert audience_of(cast.mother) is Audience.PARENT


def test_live_help_of_a_number_keeps_to_its_own_place_on_the_page(client: Client, cast: Cast) -> None:
    prefix = f"p-{cast.child.pk}"
    page = asked(as_(client, cast), cast, "number", prefix=prefix, of=str(cast.child.pk), place=str(new_id()))
    assert f'id="writing-help-{prefix}"' in page and f'name="{prefix}-place"' in page
    assert question_of(READ_AS["number"].asks[Audience.CHILD][0]).words.en in page.replace("&#x27;", "'")  # type: ignore[union-attr]


def test_the_page_of_a_scale_has_one_help_for_each_person(client: Client, cast: Cast) -> None:
    scale = Scale.objects.create(
        agency=cast.family.agency, family=cast.family, kind="safety", question="How safe?", ten="Safe",
        zero="Not", language="en", created_at=AT,
    )  # fmt: skip
    page = as_(client, cast).get(at("scale", cast, scale=scale.pk)).content.decode()
    helps = re.findall(r'id="(writing-help-[^"]+)"', page)
    assert len(helps) == len(set(helps)) > 2
    assert page.count('id="leave-it"') == 1
    assert f'data-prefix="p-{cast.child.pk}"' in page


def test_what_is_left_of_a_number_stays_left(client: Client, cast: Cast) -> None:
    row = uuid5(new_id(), "p")
    text = "There is DV."
    note = next(one for one in beside("number", text, "en").speaks.notes if one.key)
    assert note.key
    wave_off(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, place=row, rule=note.key[0], words=note.key[1]
    )
    again = beside("number", text, "en", where=Where(family=cast.family, row=row))
    assert again.speaks.left == 1 and again.speaks.notes == ()


def test_the_circle_has_help_beside_what_somebody_agrees_to(client: Client, cast: Cast) -> None:
    member = place_member(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, person=cast.father,
        place=Place(ring="knows_little", vetting="not_started"),
    )  # fmt: skip
    page = (
        as_(client, cast).get(reverse("networks:member", args=(cast.family.pk, member.pk))).content.decode()
    )
    assert 'data-kind="undertaking"' in page and 'id="writing-help"' in page
    assert f'data-of="{cast.father.pk}"' in page


def test_the_page_of_acts_has_help(client: Client, cast: Cast) -> None:
    page = as_(client, cast).get(reverse("plans:acts", args=(cast.family.pk,))).content.decode()
    assert 'data-kind="act"' in page and 'id="writing-help"' in page and 'id="leave-it"' in page


@pytest.mark.parametrize("kind", READ_AS)
def test_what_is_typed_in_the_other_language_is_read_in_it_and_said_so(
    client: Client, cast: Cast, kind: str
) -> None:
    page = asked(as_(client, cast), cast, kind, text=SPANISH)
    assert 'data-read-as="es"' in page and "Read as Spanish" in page
    assert "data-read-as" not in asked(client, cast, kind, text=SPANISH, language="es")
    assert "data-read-as" not in asked(client, cast, kind, text=SPANISH, language="tl")


def test_spanish_in_an_english_form_is_sorted_by_its_own_words(client: Client, cast: Cast) -> None:
    found = beside("map", SPANISH, "en").speaks.sorting
    assert found and found.kind is Category.HARM and "pegó" in " ".join(found.because)
