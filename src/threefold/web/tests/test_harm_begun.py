"""A harm statement that was begun: the first page, the family's page, the copies desk and its worry lead to it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import HarmStatement
from threefold.mapping.tests.things import danger
from threefold.web.needs import desk_of, needs_of

pytestmark = pytest.mark.django_db
NOT_FINISHED = "The harm statement is not finished, so no sheet holds it"


def harm(cast: Cast, text: str = "He shouted at night.", **more: Any) -> HarmStatement:
    """Something that happened, as it is being written."""
    given = {"status": "draft", "audience": "family", "language": "en", "written_by": cast.worker, **more}
    return HarmStatement.objects.create(
        family=cast.family, agency=cast.agency, created_at=AT, text=text, **given
    )


def page_of(cast: Cast, row: HarmStatement) -> str:
    return reverse("mapping:harm", kwargs={"family": cast.family.pk, "harm": row.pk})


def copies(client: Client, cast: Cast) -> str:
    return client.get(reverse("web:copies", args=[cast.family.pk])).content.decode()


def test_the_first_page_and_the_family_page_lead_to_it(cast: Cast) -> None:
    row, client = harm(cast), signed_in(cast.worker)
    for path in ("/", f"/families/{cast.family.pk}/"):
        page = client.get(path).content.decode()
        assert "What happened in the Marlow family is not finished" in page
        assert f'href="{page_of(cast, row)}"' in page
        assert "He shouted" not in page.split("</h1>")[0]
    row.status = "shared"
    row.save()
    assert "is not finished" not in client.get("/").content.decode()


def test_several_stand_in_one_line_each_with_its_link(cast: Cast) -> None:
    one, two = harm(cast), harm(cast, "She slept through the smoke.")
    (need,) = needs_of(desk_of(cast.worker, at=AT))
    assert [part.href for part in need.parts] == [page_of(cast, one), page_of(cast, two)]
    assert "smoke" in need.parts[1].what


def test_what_the_worker_may_not_open_and_what_is_over_leads_nowhere(cast: Cast) -> None:
    harm(cast, in_confidence=True)
    harm(cast, closed_on=AT.date())
    for who in (cast.worker, cast.second, cast.facilitator, cast.stranger):
        assert not [one for one in needs_of(desk_of(who, at=AT)) if "not finished" in one.what]
    assert NOT_FINISHED not in copies(signed_in(cast.worker), cast)


def test_the_copies_desk_leads_to_it(cast: Cast) -> None:
    row, client = harm(cast), signed_in(cast.worker)
    page = copies(client, cast)
    assert f"{NOT_FINISHED}." in page and f'href="{page_of(cast, row)}"' in page
    assert "He shouted" not in page
    harm(cast, "She slept through the smoke.")
    page = copies(client, cast)
    assert f"{NOT_FINISHED}: “He shouted at night.”" in page and "through the smoke" in page
    cast.worker.language = "es"
    cast.worker.save()
    assert "La declaración de daño no está terminada" in copies(client, cast)


def test_the_worry_that_stands_on_it_leads_to_it(cast: Cast) -> None:
    row, other, worry = harm(cast), harm(cast, "She slept."), danger(cast)
    worry.harms.add(row)
    client = signed_in(cast.worker)
    pair = reverse("mapping:pair", kwargs={"family": cast.family.pk, "danger": worry.pk})
    page = client.get(pair).content.decode()
    assert page.count("What happened, on which this worry stands, is not finished.") == 1
    assert f'href="{page_of(cast, row)}">Finish what happened' in page
    assert page_of(cast, other) not in page
    row.status = "shared"
    row.save()
    assert "is not finished" not in client.get(pair).content.decode()
