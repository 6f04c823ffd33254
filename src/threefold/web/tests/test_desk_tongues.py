"""A copy in one language with parts in the other: each is counted, named, and leads to where it is translated."""

from html import unescape
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.models import HandedOver
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.things import put
from threefold.plans.models import Action, Plan
from threefold.plans.tests.things import in_force
from threefold.web.desk import views

pytestmark = pytest.mark.django_db
ENGLISH = {"text": "Pearl sleeps over.", "when": "Every night at nine", "backup_text": "Gus drives her over"}


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is opened on the day of the plan."""
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


def test_exact_words_stay_as_they_were_said_and_ask_nothing(cast: Cast) -> None:
    put(
        cast,
        "I sleep there when she works.",
        audience="family",
        exact_words=True,
        said_by=cast.grandmother.pk,
    )
    mine: UUID = put(cast, "Ella cuenta los zapatos.", language="es", audience="family").pk
    client = signed_in(cast.worker)
    said = page(client, cast, {"kind": "map", "language": "es"})
    assert "I sleep there when she works." in said and "no Spanish yet" not in said
    said = page(client, cast, {"kind": "map", "language": "en"})
    assert "1 part has no English yet and stands in Spanish." in said
    assert reverse("mapping:item", args=[cast.family.pk, mine]) in said
    assert "Print it with 1 Spanish part" in said
