"""The county's outcomes on their pages: for whom, in which words, with the same figures in every form."""

import csv
import io
import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.results.intended import INTENDED
from threefold.results.questions import QUESTIONS
from threefold.results.tests.documents import a_publication, figure

pytestmark = pytest.mark.django_db
LIST = "/outcomes/"
PAGES = [LIST, "/outcomes/p4/", "/outcomes/p4/figures.csv", "/outcomes/p4/figures.json"]


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.mark.parametrize("path", PAGES)
def test_leaders_and_supervisors_alone_read_them(cast: Cast, path: str) -> None:
    a_publication(cast.leader)
    for who in ("leader", "supervisor"):
        assert signed_in(getattr(cast, who)).get(path).status_code == 200
    for who in ("worker", "facilitator", "trainer", "editor", "administrator", "auditor"):
        assert signed_in(getattr(cast, who)).get(path).status_code == 404
    assert Client().get(path).status_code == 302


def test_each_reading_is_in_the_log(cast: Cast) -> None:
    row = a_publication(cast.leader)
    signed_in(cast.supervisor).get("/outcomes/p4/")
    told = Entry.objects.get(kind="read.shown", subject=row.pk)
    assert (told.actor, told.family, told.detail["group"]) == (cast.supervisor.pk, None, "results.figures")


def test_a_question_with_its_number_and_what_it_cannot_say(cast: Cast) -> None:
    a_publication(cast.leader)
    page = text(signed_in(cast.leader), "/outcomes/p4/")
    for said in (
        "Do children who go home stay home?", "8.4%", "somewhere between 6.7% and 10.4%",
        "Came back: 74. Went home: 886.",
        "For October 2023 to September 2024, from data to 30 September 2025", "It does not show what caused it",
        "6 points in a row lie below the line", "Black 160 20 12.5%", "Alder",
    ):  # fmt: skip
        assert said.lower() in page.lower(), said
    assert "too few to show" in page
    assert page.index("Under 1 year") < page.index("11 to 15 years")


def test_every_outcome_stands_in_its_own_order_whatever_its_number(cast: Cast) -> None:
    a_publication(cast.leader)
    page = text(signed_in(cast.leader), LIST)
    places = [page.index(str(one.said)) for one in INTENDED]
    assert len(places) == 22
    assert places == sorted(places)
    assert "No number. It takes the court’s own record" in page


def test_every_question_that_an_outcome_names_is_worded_and_none_is_left_over() -> None:
    from threefold.outcomes.registry import every

    named = {name for one in INTENDED for name in one.figures}
    assert named - {"equity"} == set(QUESTIONS)
    assert set(QUESTIONS) == {
        one.id for one in every().values() if not one.variant_of and not one.of_practice
    }
    assert all(bool(one.figures) != bool(one.lacks) for one in INTENDED)


def test_in_spanish(cast: Cast) -> None:
    a_publication(cast.leader)
    cast.leader.language = "es"
    cast.leader.save()
    page = text(signed_in(cast.leader), "/outcomes/p4/")
    assert "¿Se quedan en casa las niñas y los niños que vuelven?" in page
    assert "De octubre de 2023 hasta septiembre de 2024" in page
    assert "entre 6.7% y 10.4%" in page
    assert "muy pocos para mostrarlos" in page


def test_the_files_hold_what_the_page_shows_and_no_more(cast: Cast) -> None:
    a_publication(cast.leader)
    client = signed_in(cast.leader)
    rows = list(csv.DictReader(io.StringIO(client.get("/outcomes/p4/figures.csv").content.decode())))
    assert (rows[0]["by"], rows[0]["numerator"], rows[0]["denominator"]) == ("all", "74", "886")
    hidden = next(one for one in rows if one["group"] == "aian")
    assert (hidden["numerator"], hidden["value"], hidden["low"], hidden["hidden"]) == ("", "", "", "yes")
    assert sum(one["by"] == "quarter" for one in rows) == 18
    given = json.loads(client.get("/outcomes/p4/figures.json").content)
    assert (given["value"], given["parameters"]) == (74 / 886, {"year_rule": "A12M"})


def test_a_name_out_of_the_data_is_no_formula(cast: Cast) -> None:
    own = figure()
    own["by"]["county"][0]["group"] = "=1+1"
    a_publication(cast.leader, p4=own)
    assert ",'=1+1," in signed_in(cast.leader).get("/outcomes/p4/figures.csv").content.decode()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"hidden": ["numerator", "value", "interval"], "numerator": None}, "too few to show"),
        ({"flags": ["follow_up_incomplete"]}, "have not been followed for long enough"),
        (
            {"flags": ["table_missing"], "numerator": None, "denominator": None},
            "what it is counted from was not given",
        ),
    ],
)
def test_no_number_says_why(cast: Cast, more: dict[str, object], said: str) -> None:
    a_publication(cast.leader, p4=figure(value=None, interval=None, series=None, by={}, **more))
    assert said in text(signed_in(cast.leader), "/outcomes/p4/")
    assert said in text(signed_in(cast.leader), LIST)


def test_another_county_s_figures_and_unknown_questions_are_not_here(cast: Cast) -> None:
    client = signed_in(cast.leader)
    assert "No figures were published" in text(client, LIST)
    assert client.get("/outcomes/p4/").status_code == 404
    a_publication(cast.leader)
    assert client.get("/outcomes/equity2/").status_code == 404
    assert client.get("/outcomes/s1/").status_code == 404


def test_pages_ask_as_often_however_much_was_published(cast: Cast) -> None:
    client = signed_in(cast.leader)

    def asked(path: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        return sum("django_session" not in one["sql"] for one in queries)

    a_publication(cast.leader)
    client.get(LIST)
    before = [asked(LIST), asked("/outcomes/p4/")]
    for _time in range(5):
        a_publication(cast.leader, **{name: figure() for name in QUESTIONS})
    assert [asked(LIST), asked("/outcomes/p4/")] == before
    assert max(before) < 12


def test_the_picture_says_what_it_shows(cast: Cast) -> None:
    a_publication(cast.leader)
    page = signed_in(cast.leader).get("/outcomes/p4/").content.decode()
    wide, narrow = re.findall(r"<svg class=\"tf-chart\".*?</svg>", page, re.S)
    assert wide.count("<circle") == 18
    assert narrow.count("<circle") == 12
    assert wide.count('fill="#0f5c5c"') == 6, "the six points of the shift are filled"
    assert "The same figures are in the table below." in wide
    assert "style=" not in wide


def test_where_is_it_said_to_whom(cast: Cast) -> None:
    assert reverse("results:outcomes") in signed_in(cast.leader).get("/").content.decode()
    assert reverse("results:outcomes") not in signed_in(cast.worker).get("/").content.decode()
