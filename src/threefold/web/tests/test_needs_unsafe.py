"""A child who said that they are not safe stands first on the pages of the worker and the supervisor, until it is
written down what was done; nobody else reads it.
"""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from threefold.families.tests.cast import Cast
from threefold.plans.tests.at_the_desk import signed_in
from threefold.toolkit.changes import amend_tool, finish_tool, keep_draft
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import tools
from threefold.toolkit.tests.things import draft, houses, who
from threefold.web.needs import Need
from threefold.web.tests.test_needs import found, in_english, plan

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
TODAY = {"unsafe": "yes", "today": "Grandmother sleeps there, and I come at six."}


def alarms(cast: Cast, who: str, **more: Any) -> list[Need]:
    return [one for one in found(getattr(cast, who), **more) if one.brief == "A child is not safe"]


def said(cast: Cast, end: dict[str, str] = TODAY) -> FilledTool:
    return draft(cast, houses(end=end))


def test_it_stands_first_for_the_worker_and_the_supervisor_from_the_draft_on(cast: Cast) -> None:
    plan(cast)
    row = said(cast)
    for who_reads in ("worker", "second", "supervisor"):
        (need,) = alarms(cast, who_reads)
        assert need == found(getattr(cast, who_reads))[0], who_reads
        whole = f"Ivy of the {cast.family.name} family is not safe"
        assert (need.what, need.first, need.late) == (whole, True, False)
        assert need.why.startswith(f"{cast.worker.name} wrote it down"), (
            "who wrote it, and no quote of the child"
        )
        assert need.parts[0].href == reverse("web:family", args=[cast.family.pk])
        assert TODAY["today"] not in f"{need.what} {need.why}"
    assert alarms(cast, "worker", days=1)[0].late
    for nobody in ("facilitator", "stranger", "administrator"):
        assert alarms(cast, nobody) == []
    with translation.override("es"):
        first = next(one.what for one in found(cast.worker) if one.first)
        assert first == f"Ivy, de la familia {cast.family.name}, no está a salvo"
    assert row.state == "draft"


def test_it_stays_until_it_is_written_down_what_was_done(cast: Cast) -> None:
    row = said(cast)
    finish_tool(filled=row.pk, seen=row.edition, **who(cast))
    assert len(alarms(cast, "supervisor", days=3)) == 1
    blank = houses(end={**TODAY, "done": " "})
    later = amend_tool(filled=row.pk, payload=blank, reason="A word was missing.", **who(cast))
    assert len(alarms(cast, "supervisor")) == 1, "once, for the newest version"
    told = houses(end={**TODAY, "done": "He stays with his brother. I told Ivy at school."})
    amend_tool(filled=later.pk, payload=told, reason="What was done.", **who(cast))
    assert alarms(cast, "supervisor") == alarms(cast, "worker") == []


def test_a_draft_answers_it_too_and_no_is_no_alarm(cast: Cast) -> None:
    row = said(cast, {"unsafe": "no"})
    assert alarms(cast, "worker") == []
    keep_draft(filled=row.pk, seen=1, payload=houses(end=TODAY), **who(cast))
    assert len(alarms(cast, "worker")) == 1
    keep_draft(filled=row.pk, seen=2, payload=houses(end={**TODAY, "done": "I was there."}), **who(cast))
    assert alarms(cast, "worker") == []


@pytest.mark.parametrize("key", [key for key, tool in tools().items() if tool.is_childs])
def test_every_tool_in_which_a_child_speaks_asks_whether_they_are_safe(key: str) -> None:
    assert tools()[key].section("end") is not None


def test_the_page_that_the_alarm_opens_leads_to_where_it_is_answered(cast: Cast) -> None:
    row = said(cast)
    (need,) = alarms(cast, "worker")
    page = signed_in(cast.worker).get(need.href).content.decode()
    write = reverse("web:write_tool", args=[cast.family.pk, row.pk])
    assert "The child said that they are not safe." in page and f'href="{write}#id_end.done"' in page
    assert 'id="id_end.done"' in signed_in(cast.worker).get(write).content.decode()
    assert f'href="{write}' not in signed_in(cast.supervisor).get(need.href).content.decode()
    quiet = said(cast, {"unsafe": "no"})
    page = signed_in(cast.worker).get(reverse("web:filled_tool", args=[cast.family.pk, quiet.pk]))
    assert "The child said that they are not safe." not in page.content.decode()
