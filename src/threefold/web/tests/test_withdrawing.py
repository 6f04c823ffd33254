"""Withdrawing a tool: its page, what stays before the workers, and what every other page says of it afterwards."""

from typing import Any

import pytest

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import amend_tool, withdraw_tool
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.things import draft, finished, houses, who
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db
WHY = "It was typed for Ivy's cousin."


def withdraw(cast: Cast, row: FilledTool) -> None:
    withdraw_tool(filled=row.pk, reason=WHY, **who(cast))


@pytest.mark.parametrize("make", [draft, finished])
def test_a_tool_is_withdrawn_with_a_reason_and_stands_apart(cast: Cast, make: Any) -> None:
    client, row = signed_in(cast.worker), make(cast)
    page = at(cast, "withdraw_tool", filled=row.pk)
    assert page in text_of(client, at(cast, "filled_tool", filled=row.pk))
    form = form_on(client, page, "reason")
    assert client.post(page, form.body({"reason": "  "})).status_code == 422
    went = client.post(page, form.body({"reason": WHY}))
    assert went["Location"] == at(cast, "filled_tool", filled=row.pk)
    for one in (went["Location"], at(cast, "filled_tools")):
        shown = text_of(client, one)
        assert "Withdrawn on" in shown and "cousin" in shown and str(cast.worker.name) in shown, one
    read = text_of(client, went["Location"])
    for name in ("write_tool", "amend_tool", "withdraw_tool", "filled_tool_pdf"):
        assert at(cast, name, filled=row.pk) not in read, name
    listed = text_of(client, at(cast, "filled_tools"))
    assert listed.count(at(cast, "filled_tool", filled=row.pk)) == 1
    assert listed.index('id="withdrawn"') < listed.index(at(cast, "filled_tool", filled=row.pk))
    assert "Withdrawn on" in text_of(signed_in(cast.supervisor), went["Location"])


def test_versions_are_withdrawn_together_and_are_not_compared(cast: Cast) -> None:
    client, first = signed_in(cast.worker), finished(cast)
    finished(cast)
    amended = amend_tool(filled=first.pk, payload=houses(), reason="A word.", **who(cast))
    assert "side by side" in text_of(client, at(cast, "filled_tools"))
    withdraw(cast, amended)
    assert "side by side" not in text_of(client, at(cast, "filled_tools"))
    assert "Withdrawn on" in text_of(client, at(cast, "filled_tool", filled=first.pk))


@pytest.mark.parametrize("is_finished", [True, False])
def test_a_child_who_is_not_safe_is_answered_first_and_what_was_typed_stays(
    cast: Cast, is_finished: bool
) -> None:
    client, row = signed_in(cast.worker), draft(cast, houses(end={"unsafe": "yes", "today": "We go."}))
    if is_finished:
        FilledTool.objects.filter(pk=row.pk).update(state="finished", finished_at=row.created_at)
    page = at(cast, "withdraw_tool", filled=row.pk)
    answer = client.post(page, form_on(client, page, "reason").body({"reason": "Typed twice over."}))
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "the child said that they are not safe" in shown and "Typed twice over." in shown
    assert at(cast, "amend_tool" if is_finished else "write_tool", filled=row.pk) in shown
    row.refresh_from_db()
    assert row.withdrawn_at is None


def test_words_that_come_after_it_was_withdrawn_are_shown_once_more(cast: Cast) -> None:
    client, row, old = signed_in(cast.worker), draft(cast), finished(cast)
    write = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    amend = form_on(client, at(cast, "amend_tool", filled=old.pk), "reason")
    finish = form_on(client, at(cast, "finish_tool", filled=row.pk))
    again = form_on(client, at(cast, "withdraw_tool", filled=row.pk), "reason")
    path = at(cast, "choose_readers", filled=row.pk, sheet="worries")
    choose = form_on(client, path, "how")
    withdraw(cast, row)
    withdraw(cast, old)
    for form, given in (
        (write, {"good.name": "The moon"}),
        (write, {"good.name": "The moon", "then": "add:good.said.1"}),
        (amend, {"good.name": "The moon", "reason": "She said moon."}),
        (finish, {}),
        (again, {"reason": "The moon, again."}),
        (choose, {"how": "nobody"}),
    ):
        answer = client.post(form.action, form.body(given))
        shown = answer.content.decode()
        assert answer.status_code == 409, form.action
        assert "Withdrawn on" in shown
        assert "The moon" in shown or "moon" not in str(given)
    row.refresh_from_db()
    assert row.payload["good"]["name"] == "The sun house"


def test_a_reason_of_which_nothing_is_left_is_asked_for_again(cast: Cast) -> None:
    client, row = signed_in(cast.worker), finished(cast)
    for name in ("amend_tool", "withdraw_tool"):
        form = form_on(client, at(cast, name, filled=row.pk), "reason")
        assert client.post(form.action, form.body({"reason": "\x01 \x02"})).status_code == 422, name


def test_its_other_pages_lead_to_how_it_is_read(cast: Cast) -> None:
    client, row, old = signed_in(cast.worker), draft(cast), finished(cast)
    withdraw(cast, row)
    withdraw(cast, old)
    for name, one in (("write_tool", row), ("finish_tool", row), ("amend_tool", old), ("withdraw_tool", old)):
        assert client.get(at(cast, name, filled=one.pk))["Location"] == at(
            cast, "filled_tool", filled=one.pk
        ), name
    for name in ("child_mode", "choose_readers"):
        more = {"sheet": "good"} if name == "choose_readers" else {}
        went = client.get(at(cast, name, filled=row.pk, **more))
        assert went["Location"] == at(cast, "filled_tool", filled=row.pk), name


def test_who_does_not_write_cannot_withdraw(cast: Cast) -> None:
    row = draft(cast)
    client, page = signed_in(cast.supervisor), at(cast, "withdraw_tool", filled=row.pk)
    assert client.get(page).status_code == 404
    assert client.post(page, {"reason": WHY}).status_code == 404
    assert page not in text_of(client, at(cast, "filled_tool", filled=row.pk))
