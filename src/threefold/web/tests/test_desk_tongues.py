"""A copy in one language with parts in the other: each is counted, named, and leads to where it is translated."""

from html import unescape
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.messages import compile_messages
from threefold.families.models import HandedOver, Person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.positions import NewPosition, take_position
from threefold.mapping.models import Position, Rating, SafetyGoal
from threefold.mapping.tests.test_scaling import put as number
from threefold.mapping.tests.test_scaling import scale_of
from threefold.mapping.tests.test_statement_changes import by
from threefold.mapping.tests.test_statement_copies import shared
from threefold.mapping.tests.things import put
from threefold.plans.models import Action, Plan
from threefold.plans.tests.things import in_force
from threefold.web.desk import views

pytestmark = pytest.mark.django_db
ENGLISH = {"text": "Pearl sleeps over.", "when": "Every night at nine", "backup_text": "Gus drives her over"}


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is opened on the day of the plan."""
    compile_messages()
    monkeypatch.setattr(views, "now", lambda: AT)


def english(cast: Cast) -> tuple[Plan, Action]:
    plan = in_force(cast)
    heads = {"title": "Nights without shouting", "bottom_lines": "Nobody drives after a drink."}
    Plan.objects.filter(pk=plan.pk).update(language="en", title_translation="", monitoring="", **heads)
    plan.actions.update(language="en", translation="", **ENGLISH)
    action = plan.actions.get()
    return plan, action


def page(client: Client, cast: Cast, asked: dict[str, object]) -> str:
    answer = client.get(reverse("web:copy", args=[cast.family.pk, cast.mother.pk]), asked)
    return unescape(answer.content.decode())


def make(client: Client, cast: Cast, asked: dict[str, object], **more: object) -> int:
    address = reverse("web:make_copy", args=[cast.family.pk, cast.mother.pk])
    return client.post(address, asked | {"surface": "word", **more}).status_code


def test_every_part_in_the_other_language_is_named_and_leads_to_its_page(cast: Cast) -> None:
    plan, action = english(cast)
    asked: dict[str, object] = {"kind": "plan", "subject": plan.pk, "language": "es"}
    said = page(signed_in(cast.worker), cast, asked)
    places = {
        reverse("plans:action", args=[cast.family.pk, plan.pk, action.pk]): ENGLISH.values(),
        reverse("plans:change-plan", args=[cast.family.pk, plan.pk]): (
            "Nights without shouting",
            "Nobody drives after a drink.",
        ),
    }
    for address, words in places.items():
        for one in words:
            assert f'href="{address}" dir="auto">“{one}”</a>' in said
    assert "parts have no Spanish yet and stand in English." in said
    # On a phone everything stands in this order: what is to be known before it is printed, the sheet, the print.
    assert said.index('id="untranslated"') < said.index('class="tf-sheet') < said.index('value="print"')
    in_english = page(signed_in(cast.worker), cast, asked | {"language": "en"})
    assert "no Spanish yet" not in in_english and "no English yet" not in in_english


def test_a_copy_with_parts_in_the_other_language_is_asked_about_before_it_is_printed(cast: Cast) -> None:
    plan, _action = english(cast)
    client = signed_in(cast.worker)
    asked: dict[str, object] = {"kind": "plan", "subject": plan.pk, "language": "es"}
    said = page(client, cast, asked)
    count = said.count('dir="auto">“')
    assert f"Print it with {count} English parts" in said and "Write them first" in said
    assert make(client, cast, asked) == 409
    assert HandedOver.objects.count() == 0
    assert make(client, cast, asked, untranslated=count - 1) == 409
    assert make(client, cast, asked, untranslated=count) == 200
    assert make(client, cast, asked | {"language": "en"}) == 200


def test_exact_words_stay_as_they_were_said_and_are_told_of(cast: Cast) -> None:
    given = {"exact_words": True, "said_by": cast.grandmother.pk, "audience": "family"}
    hers: UUID = put(cast, "I sleep there when she works.", **given).pk
    mine: UUID = put(cast, "Ella cuenta los zapatos.", language="es", audience="family").pk
    client = signed_in(cast.worker)
    said = page(client, cast, {"kind": "map", "language": "es"})
    assert "1 part has no Spanish yet and stands in English." in said
    assert f'href="{reverse("mapping:item", args=[cast.family.pk, hers])}"' in said
    assert "“I sleep there when she works.”</p>" in said and "En inglés, como se dijo." in said
    said = page(client, cast, {"kind": "map", "language": "en"})
    assert "1 part has no English yet and stands in Spanish." in said
    assert reverse("mapping:item", args=[cast.family.pk, mine]) in said
    assert "Print it with 1 Spanish part" in said and "as it was said" not in said


def test_the_family_s_words_and_what_people_said_count_until_they_are_translated(cast: Cast) -> None:
    about = shared(cast)
    goal = about.goal
    goal.family_text, goal.translation = "Alguien está con ellos.", "Hay alguien."
    goal.family_language = "es"
    goal.save()
    scale = scale_of(cast)
    number(cast, scale, "mother", 3, words="Ya duermo.", language="es")
    words = {"stance": "agrees", "taken_on": AT.date(), "person": cast.mother.pk, "language": "es"}
    take_position(**by(cast, statement=about, position=NewPosition(words="Yo también.", **words)))
    client, asked = signed_in(cast.worker), {"kind": "why", "language": "en"}
    said = page(client, cast, asked)
    pair = reverse("mapping:pair", args=[cast.family.pk, about.pk])
    for address, text in (
        (pair, "Alguien está con ellos."),
        (pair, "Yo también."),
        (reverse("mapping:scale", args=[cast.family.pk, scale.pk]), "Ya duermo."),
    ):
        assert f'href="{address}" dir="auto">“{text}”</a>' in said
    assert "3 parts have no English yet" in said and said.count("In Spanish, as it was said.") == 3
    Rating.objects.update(translation="I sleep now.")
    Position.objects.update(translation="Me too.")
    SafetyGoal.objects.update(family_translation="Somebody is with them.")
    said = page(client, cast, asked)
    assert "no English yet" not in said and said.count("In Spanish, as it was said. In English:") == 3
    assert '<p lang="es">“Yo también.”</p>' in said and "<p>Me too.</p>" in said
    assert "en inglés" not in page(client, cast, asked | {"language": "es"}).lower().partition("<article")[2]


def test_what_the_goal_means_is_hidden_with_it(cast: Cast) -> None:
    about = shared(cast)
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper="tie")
    SafetyGoal.objects.update(
        family_text="Alguien está.", family_language="es", family_translation="Gus is there."
    )
    said = page(signed_in(cast.worker), cast, {"kind": "why", "language": "en"})
    assert about.text in said and "Alguien está." not in said and "Gus is there." not in said
