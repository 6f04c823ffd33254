"""What has happened has a day that has come: a day ahead is refused in plain words, and what was typed stays."""

from datetime import timedelta

import pytest

from threefold.core.clock import today
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.definition import Kind
from threefold.toolkit.models import ChildAnswer, FilledTool
from threefold.toolkit.registry import tools
from threefold.toolkit.tests.things import draft, finished
from threefold.toolkit.voice.facts import facts_of
from threefold.web.tests.test_filled import at, form_on

pytestmark = pytest.mark.django_db
AHEAD = (today() + timedelta(days=1)).isoformat()
SAYS = "This day is still to come."
# Days on which something is to happen, or begins.
AHEAD_TOO = {"again", "review", "since", "next", "by", "meet"}


def test_every_day_of_a_tool_is_one_that_has_come_or_one_that_is_planned() -> None:
    asked = [one for tool in tools().values() for _section, one in tool.prompts()]
    every = [*asked, *(column for one in asked for column in one.columns)]
    days = {one.key: one.past for one in every if one.kind is Kind.DATE}
    assert {key for key, past in days.items() if not past} == AHEAD_TOO
    assert {"on", "day", "read_on"} <= {key for key, past in days.items() if past}


def test_the_day_of_a_talk_is_not_ahead(cast: Cast) -> None:
    row, client = draft(cast), signed_in(cast.worker)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    answer = client.post(form.action, form.body({"prepare.on": AHEAD, "good.name": "Moon", "then": "keep"}))
    page = answer.content.decode()
    assert answer.status_code == 422 and SAYS in page and "Moon" in page and f'value="{AHEAD}"' in page
    assert FilledTool.objects.get(pk=row.pk).payload["prepare"]["on"] == "2026-03-02"
    went = client.post(form.action, form.body({"prepare.on": today().isoformat(), "then": "keep"}))
    assert went.status_code == 302


def test_a_child_is_not_told_tomorrow(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    worry = next(one for one in facts_of(row.definition, row.payload) if one.sheet == "worries")
    form = form_on(client, at(cast, "answer_child", saying=worry.id_in(row.pk)), "told_on")
    given = {"words": "We wake her now.", "told_on": AHEAD, "action": "", "who": "", "by_day": ""}
    answer = client.post(form.action, form.body(given))
    page = answer.content.decode()
    assert answer.status_code == 422 and SAYS in page and "We wake her now." in page
    assert not ChildAnswer.objects.exists()
    assert client.post(form.action, form.body(given | {"told_on": today().isoformat()})).status_code == 302


def test_the_day_of_a_talk_begins_with_today_and_can_be_changed(cast: Cast) -> None:
    row, client = draft(cast, {}), signed_in(cast.worker)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    assert form.fields["prepare.on"].value == [today().isoformat()]
    assert FilledTool.objects.get(pk=row.pk).payload == {}, "nothing is kept by looking"
    earlier = (today() - timedelta(days=3)).isoformat()
    client.post(form.action, form.body({"prepare.on": earlier, "then": "keep"}))
    assert FilledTool.objects.get(pk=row.pk).payload["prepare"]["on"] == earlier
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    assert form.fields["prepare.on"].value == [earlier]
