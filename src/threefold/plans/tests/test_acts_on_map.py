"""An act of protection on the safety map stands on the page of acts too, by the day on which it happened."""

from datetime import date

import pytest
from django.urls import reverse

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.models import MapItem
from threefold.plans.models import ActOfProtection
from threefold.plans.tests.things import act, danger, who

pytestmark = pytest.mark.django_db
HAPPENED, SAID = date(2026, 2, 14), date(2026, 2, 27)


def on_map(cast: Cast, text: str = "Nora locked the door and called Pearl.", **more: object) -> MapItem:
    given = {"category": "act_of_protection", "text": text, "said_by": cast.grandmother.pk, "said_on": SAID,
             "happened_on": HAPPENED, "audience": "family", **more}  # fmt: skip
    return add_item(item=NewItem(**given), **who(cast))


def acts(cast: Cast, query: str = "") -> str:
    return signed_in(cast.worker).get(f"/families/{cast.family.pk}/acts/{query}").content.decode()


def test_the_maps_acts_are_on_the_page_by_the_day_they_happened(cast: Cast) -> None:
    item = on_map(cast, danger=danger(cast).pk, seen_by=cast.neighbor.pk)
    on_map(cast, text="Pearl slept over.", happened_on=None)
    on_map(cast, text="CANARY Gus likes to cook.", category="strength")
    act(cast)
    said = acts(cast)
    assert "Also on the safety map" in said and "Nora took the keys" in said and "CANARY" not in said
    mine = said[said.index(f'id="map-{item.pk}"') :].split("</li>")[0]
    assert "14 February" in mine and "27 February" not in mine
    assert "Against: Driving." in mine and "Gus saw it." in mine
    assert reverse("mapping:item", args=[cast.family.pk, item.pk]) in mine
    assert said.index("Nora locked the door") < said.index("Pearl slept over.")
    assert "The day is not said yet." in said and "27 February" not in said


def test_it_is_carried_over_in_one_step_and_then_stands_there_once(cast: Cast) -> None:
    item = on_map(cast, about_children=frozenset({cast.child.pk}), seen_by=cast.neighbor.pk)
    page = acts(cast, f"?from={item.pk}")
    assert 'value="2026-02-14"' in page and page.count("Nora locked the door and called Pearl.") >= 2
    sent = {"text": item.text, "people": [str(cast.mother.pk)], "day": "2026-02-14", "language": "en",
            "audience": "family", "witness": str(cast.neighbor.pk)}  # fmt: skip
    assert signed_in(cast.worker).post(f"/families/{cast.family.pk}/acts/", sent).status_code == 302
    assert ActOfProtection.objects.get().day == HAPPENED
    assert "Also on the safety map" not in acts(cast)


def test_what_is_locked_away_on_the_map_is_not_told_here(cast: Cast) -> None:
    secret = on_map(cast, in_confidence=True, said_by=cast.mother.pk)
    for query in ("", f"?from={secret.pk}", "?from=nonsense"):
        assert "Nora locked the door" not in acts(cast, query)
