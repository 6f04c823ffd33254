"""What stands beside a number: whom decisions fall on, the practice, the country, the data; and what everybody sees."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.outcomes.registry import every
from threefold.results.comparing import published
from threefold.results.copies import INSIDE_ALONE, INSIDE_BREAKDOWNS
from threefold.results.intended import INTENDED
from threefold.results.practice import PRACTICE
from threefold.results.tests.documents import a_publication, figure, practice
from threefold.results.tests.test_pages import text

pytestmark = pytest.mark.django_db


def public(cast: Cast, name: str = "public_outcomes", *more: str) -> str:
    return reverse(f"results:{name}", args=[cast.agency.pk, *more])


def test_whom_decisions_fall_on_in_a_fixed_order(cast: Cast) -> None:
    a_publication(cast.leader)
    page = text(signed_in(cast.supervisor), "/outcomes/fair/")
    assert (
        page.index("American Indian")
        < page.index("Black 120 1.40 2.50 (2.10 to 3.00)")
        < page.index("White 300")
    )
    for said in (
        "September 2021 to August 2024: three years", "Children whom somebody reported", "too few to show",
        "1.30, not steady: under 20 children", "They do not show why",
    ):  # fmt: skip
        assert said in page, said


def test_the_data_behind_the_figures_with_few_hidden(cast: Cast) -> None:
    a_publication(cast.leader)
    page = text(signed_in(cast.leader), "/outcomes/data/")
    assert "Children 4,000 400 too few to show 0" in page
    assert "Visits 12,000 0 0 0" in page
    assert "Children: more is faulty than the Children’s Bureau lets pass" in page


@pytest.mark.parametrize("path", ["/outcomes/fair/", "/outcomes/data/"])
def test_both_are_for_leaders_and_supervisors(cast: Cast, path: str) -> None:
    assert signed_in(cast.leader).get(path).status_code == 404, "nothing was published"
    a_publication(cast.leader)
    for who in ("worker", "trainer", "administrator", "auditor"):
        assert signed_in(getattr(cast, who)).get(path).status_code == 404


def test_the_practice_beside_the_number_and_under_its_own_outcome(cast: Cast) -> None:
    gone = practice(None, hidden=["numerator", "value", "interval"], numerator=None, interval=None)
    a_publication(cast.leader, p4=figure(), houses_done=practice(), plan_kept=gone)
    client = signed_in(cast.leader)
    page = text(client, "/outcomes/p4/")
    assert "The Three Houses or the Safety House were done with the child 84.0% 75.0 to 90.0%" in page
    assert "Days on which the plan was kept too few to show" in page
    listed = text(client, "/outcomes/")
    assert "were done with the child: 84.0%" in listed
    assert client.get("/outcomes/houses_done/").status_code == 404, "it is a line, not a question of its own"


def test_where_the_practice_was_not_counted_it_says_so(cast: Cast) -> None:
    a_publication(cast.leader)
    assert "It was not counted for these figures." in text(signed_in(cast.leader), "/outcomes/p4/")


def test_every_measure_of_practice_has_its_line_under_an_outcome() -> None:
    measures = {one.id for one in every().values() if one.of_practice and not one.variant_of}
    assert set(PRACTICE) == measures
    assert {name for one in INTENDED for name in one.practice} == measures


def test_the_country_beside_the_county(cast: Cast) -> None:
    a_publication(cast.leader)
    page = text(signed_in(cast.leader), "/outcomes/p4/")
    assert "6.0%" in page
    assert "April 2023 to March 2024: 4,390 of 72,934." in page
    assert "holds states against 5.6%" in page
    assert "It is no goal and no rank." in page


def test_what_was_published_for_the_country_is_what_the_indicators_say() -> None:
    for name, one in published()["figures"].items():
        own = every()[name]
        assert own.per == one["per"], name
        assert own.national == one.get("performance"), name


def test_everybody_reads_what_a_county_publishes_for_all_and_less_than_it_reads_itself(cast: Cast) -> None:
    a_publication(cast.leader, public=True, p4=figure(), houses_done=practice())
    nobody = Client()
    assert cast.agency.name in text(nobody, reverse("results:counties"))
    listed = text(nobody, public(cast))
    assert "Do children who go home stay home?" in listed
    for inside in ("were done with the child", "Whom do our decisions fall on?", "Is the data good enough?"):
        assert inside not in listed
    page = text(nobody, public(cast, "public_outcome", "p4"))
    assert "8.4%" in page
    assert "Alder" not in page
    assert "Was the practice done?" not in page
    rows = csv.DictReader(io.StringIO(nobody.get(public(cast, "public_outcome_csv", "p4")).content.decode()))
    assert {one["by"] for one in rows} == {"all", "race_eth", "age", "quarter"}
    assert "Alder" not in nobody.get(public(cast, "public_outcome_json", "p4")).content.decode()
    for name in INSIDE_ALONE:
        assert nobody.get(public(cast, "public_outcome", name)).status_code == 404
    assert {"county"} == INSIDE_BREAKDOWNS


def test_links_of_the_public_pages_stay_among_them(cast: Cast) -> None:
    a_publication(cast.leader, public=True, p1=figure(), p2=figure())
    page = Client().get(public(cast, "public_outcome", "p1")).content.decode()
    assert public(cast, "public_outcome", "p2") in page
    assert 'href="/outcomes/p2/"' not in page
    assert public(cast) in signed_in(cast.leader).get("/outcomes/").content.decode()


def test_what_is_for_the_county_itself_is_not_there_for_everybody(cast: Cast) -> None:
    a_publication(cast.leader, public=True, p4=figure(denominator=1111))
    a_publication(cast.leader)
    assert "1,111" in text(Client(), public(cast, "public_outcome", "p4")), (
        "the newest public one, not the newest"
    )
    assert "1,111" not in text(signed_in(cast.leader), "/outcomes/p4/")
    assert Client().get(reverse("results:public_outcomes", args=[cast.other_agency.pk])).status_code == 404
    assert Client().get(reverse("results:public_outcomes", args=[new_id()])).status_code == 404
