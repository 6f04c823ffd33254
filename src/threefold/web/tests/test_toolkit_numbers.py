"""How the Toolkit is used: who may look, what is hidden, and what nobody can work out."""

import csv
import random
import re
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest
from django.urls import reverse

from threefold.core.clock import now, today
from threefold.families.tests.browsing import signed_in
from threefold.library.counting import keeping, noting
from threefold.library.counting.models import Counted
from threefold.library.counting.recently import Recently
from threefold.library.counting.vocabulary import Act, By
from threefold.library.counting.waiting import waiting
from threefold.library.tests.world import a_library
from threefold.web.demo.reading import count_readers
from threefold.web.numbers.hiding import shown
from threefold.web.numbers.tables import people

PAGE = reverse("web:toolkit_numbers")
FILE = reverse("web:toolkit_numbers_csv")


@pytest.fixture(autouse=True)
def nothing_yet(monkeypatch):
    waiting.take()
    monkeypatch.setattr(noting, "recently", Recently())


def last_month(ago=1):
    month = today().replace(day=1)
    for _month in range(ago):
        month = (month - timedelta(days=1)).replace(day=1)
    return month


def put(month, by, act=Act.OPENED, **counts):
    for value, times in counts.items():
        Counted.objects.create(month=month, act=act, by=by, value=value.replace("_", "-"), times=times)


def a_month(month, *, many=40, few=3):
    """So that each feature adds up to the same."""
    whole = 2 * many + few + 25
    put(month, By.RESOURCE, three_houses=2 * many, only_for_workers=few, no_page_any_more=25)
    put(month, By.AUDIENCE, visitor=whole)
    Counted.objects.create(month=month, act=Act.OPENED, by=By.COUNTY, value="", times=whole)
    put(month, By.LANGUAGE, en=whole - 12, es=12)


def text(client, query=""):
    answer = client.get(PAGE + query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def rows(page):
    found = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', page)
    return [
        (re.sub("<.*?>", "", name), re.findall(r'class="n">(?:<.*?>)?([^<]*)<', rest)) for name, rest in found
    ]


def test_toolkit_numbers(cast):
    a_library()
    for who in ("worker", "supervisor", "trainer", "administrator", "auditor"):
        for address in (PAGE, FILE):
            assert signed_in(getattr(cast, who)).get(address).status_code == 404
    for who in ("editor", "leader"):
        client = signed_in(getattr(cast, who))
        assert "There are no numbers yet" in text(client)
        assert PAGE in client.get(reverse("library:toolkit")).content.decode()
        assert client.get(FILE).status_code == 404
    assert PAGE not in signed_in(cast.worker).get(reverse("library:toolkit")).content.decode()
    assert PAGE in signed_in(cast.leader).get(reverse("web:home")).content.decode()


def test_a_small_number_is_hidden_and_so_is_what_would_tell_it(cast):
    a_library()
    a_month(last_month())
    page = text(signed_in(cast.editor))
    told = dict(rows(page))
    assert told["Three Houses"][0] == "80" and told["Together"][0] == "108"
    # 3 is hidden; 25 with it, because 108 - 80 - 25 would tell.
    assert told["Back to basics"][0] == "hidden" and told["no-page-any-more"][0] == "hidden"
    assert told["Español"][0] == "12" and told["Readers without an account"][0] == "108"
    assert "This does not show who" in page
    order = [name for name, _cells in rows(page)]
    assert order.index("Three Houses") < order.index("Back to basics") < order.index("no-page-any-more")


def test_the_month_that_runs_is_not_shown(cast):
    a_month(today().replace(day=1))
    client = signed_in(cast.editor)
    assert "There are no numbers yet" in text(client)
    assert client.get(PAGE, {"month": f"{today():%Y-%m}"}).status_code == 404
    a_month(last_month(), many=50)
    a_month(last_month(2), many=60)
    page = text(client)
    assert "In " + last_month().strftime("%B %Y") in page
    assert dict(rows(page))[f"{last_month(2):%B %Y}"][0] == "148"
    earlier = dict(rows(text(client, f"?month={last_month(2):%Y-%m}")))
    assert earlier["Together"][0] == "148" and f"{last_month():%B %Y}" not in earlier
    assert client.get(PAGE, {"month": "1999-01"}).status_code == 404


def test_numbers_of_few_people_are_hidden_however_large(cast):
    a_library()
    month = last_month()
    put(month, By.RESOURCE, three_houses=300)
    put(month, By.AUDIENCE, leader=60, visitor=240)
    Counted.objects.create(month=month, act=Act.OPENED, by=By.COUNTY, value=str(cast.agency.pk), times=60)
    Counted.objects.create(month=month, act=Act.OPENED, by=By.COUNTY, value="", times=240)
    put(month, By.LANGUAGE, en=300)
    told = dict(rows(text(signed_in(cast.leader))))
    assert told["Leaders"][0] == "hidden" and told["Readers without an account"][0] == "hidden"
    assert told[cast.agency.name][0] == "hidden"
    assert told["Three Houses"][0] == "300"


def test_toolkit_numbers_csv(cast):
    a_library()
    a_month(last_month())
    put(last_month(), By.RESOURCE, act=Act.KEPT, **{"=1+1": 30})
    answer = signed_in(cast.leader).get(FILE)
    assert answer["Content-Type"].startswith("text/csv") and f"toolkit-{last_month():%Y-%m}.csv" in answer[
        "Content-Disposition"
    ]  # fmt: skip
    lines = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert lines[0] == [
        "Month",
        "Table",
        "Line",
        "Opened",
        "Downloaded",
        "Opened for a family",
        "Tool finished",
    ]
    assert [f"{last_month():%Y-%m}", "Which pages", "Back to basics", "hidden", "0", "0", "0"] in lines
    assert any(line[2] == "'=1+1" for line in lines)


def test_in_spanish(cast):
    a_library()
    a_month(last_month())
    client = signed_in(cast.leader)
    client.post(reverse("web:language"), {"language": "es"})
    page = text(client)
    assert "Cómo se usa la caja de herramientas" in page and "Esto no muestra quién" in page
    assert "Las tres casas" in page or "Tres casas" in page


def test_a_tool_that_is_begun_and_finished_is_counted(cast):
    a_library()
    client = signed_in(cast.worker)
    client.get(reverse("web:open_for", kwargs={"resource": "safety-plan"}))
    client.get(reverse("web:open_for", kwargs={"resource": "three-houses"}))
    begun = {"tool": "three_houses", "family": cast.family.pk}
    form = client.get(reverse("web:begin_tool", kwargs=begun)).context["form"]
    sent = {"change_id": str(form["change_id"].value()), "person": str(cast.child.pk), "language": "en"}
    for _twice in range(2):
        assert client.post(reverse("web:begin_tool", kwargs=begun), sent).status_code == 302
    keeping.write_down()
    assert Counted.objects.get(act="begun", by="resource", value="three-houses").times == 1


def test_nobody_can_work_out_a_hidden_number_from_those_beside_it():
    """By hand, over months of chance: of each sum, what is hidden is never one alone, nor pinned by its least."""
    dice = random.Random(7)
    for _month in range(25):
        month = shown(_by_chance(dice), {})
        for act in Act:
            whole = month.whole(act)
            for by in By:
                values = [value for value in month.values(by) if month.counts.get((act, by, value))]
                hidden = [one for one in values if month.of(act, by, one) is None]
                if whole is None or not hidden:
                    continue
                left = whole - sum(month.of(act, by, one) for one in values if one not in hidden)
                assert len(hidden) > 1, "one alone is what is left"
                assert left - len(hidden) >= 9, "each is at least one, so the rest must stay wide"


def _by_chance(dice):
    counts = {}
    for act in Act:
        pages = {f"page-{at}": dice.choice((0, 1, 2, 9, 10, 11, 14, 40, 90)) for at in range(12)}
        whole = sum(pages.values())
        spanish = dice.randint(0, whole)
        counts |= {(act, By.RESOURCE, one): times for one, times in pages.items()}
        counts |= {(act, By.LANGUAGE, "es"): spanish, (act, By.LANGUAGE, "en"): whole - spanish}
        visitors = dice.randint(0, whole)
        counts |= {(act, By.AUDIENCE, "visitor"): visitors, (act, By.AUDIENCE, "worker"): whole - visitors}
        counts |= {(act, By.COUNTY, ""): whole}
    return counts


def test_people_of_each_group_are_counted_without_editors(cast):
    found = people()
    assert found[By.AUDIENCE, "leader"] == 1
    assert (By.AUDIENCE, "toolkit") not in found


def test_the_demo_has_numbers_of_the_months_before(cast):
    a_library()
    count_readers(cast.agency, at=now())
    assert set(Counted.objects.values_list("month", flat=True)) == {last_month(ago) for ago in (1, 2, 3, 4)}
    told = dict(rows(text(signed_in(cast.editor))))
    assert told["Three Houses"][:2] == ["96", "31"] and told["Together"][0] == "625"
    assert told["practice-profiles"][0] == "hidden"
