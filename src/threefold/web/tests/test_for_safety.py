"""For safety somebody sees a sheet that the child kept: why, what the child was told, and where it is read."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.sweep.forms import forms_of
from threefold.core.clock import now, today
from threefold.families.models import Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import choose_readers, withdraw_tool
from threefold.toolkit.models import ChildDraft, FilledTool, SheetOverride
from threefold.toolkit.tests.test_copies import person, seen
from threefold.toolkit.tests.things import finished, who
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db
WHY = "He will be there tonight."
HOW = "On the couch. Ivy said: okay, but not Dad."


@pytest.fixture
def kept(cast: Cast) -> FilledTool:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    return row


def given(cast: Cast, **more: Any) -> dict[str, Any]:
    return {
        "step": "show", "people": [str(cast.grandmother.pk)], "reason": WHY, "child": "told",
        "told_on": today().isoformat(), "told_by": "Alma", "told_how": HOW, "why_not_told": "", **more,
    }  # fmt: skip


def sent(client: Client, cast: Cast, row: FilledTool, **more: Any) -> Any:
    form = form_on(client, at(cast, "show_for_safety", filled=row.pk, sheet="worries"), "step")
    return client.post(form.action, form.body(given(cast, **more)))


def test_it_is_reached_from_who_may_see_and_read_with_why_and_what_the_child_was_told(
    cast: Cast, kept: FilledTool
) -> None:
    client = signed_in(cast.worker)
    asks = at(cast, "choose_readers", filled=kept.pk, sheet="worries")
    assert at(cast, "show_for_safety", filled=kept.pk, sheet="worries") in text_of(client, asks)
    went = sent(client, cast, kept)
    assert went["Location"] == at(cast, "filled_tool", filled=kept.pk)
    page = text_of(client, went["Location"])
    for words in ("though the child did not say yes: Pearl.", WHY, "by Alma.", HOW):
        assert words in page and words in text_of(client, asks)
    assert "The child gave this to the worker who was there" in page, "what the child said stays"
    assert seen(cast, person(cast, "grandmother")) == {"worries"}


def test_it_is_changed_when_the_child_was_told_and_ended_and_all_of_it_stays_written(
    cast: Cast, kept: FilledTool
) -> None:
    client = signed_in(cast.worker)
    later = "She sleeps. Alma tells her tomorrow."
    assert sent(client, cast, kept, child="not_yet", why_not_told=later).status_code == 302
    first = SheetOverride.objects.get()
    assert (first.told_on, first.told_how, first.why_not_told) == (None, "", later)
    page = text_of(client, at(cast, "filled_tool", filled=kept.pk))
    assert "The child was not told yet." in page and later in page
    form = form_on(client, at(cast, "show_for_safety", filled=kept.pk, sheet="worries"), "step")
    assert form.fields["people"].value == [str(cast.grandmother.pk)], "as it stands"
    assert sent(client, cast, kept, why_not_told=later).status_code == 302
    assert SheetOverride.objects.order_by("-at", "-pk")[0].why_not_told == ""
    assert sent(client, cast, kept, step="end", reason="He is gone.").status_code == 302
    assert seen(cast, person(cast, "grandmother")) == set()
    page = text_of(client, at(cast, "filled_tool", filled=kept.pk))
    assert "The exception for safety ended on" in page and "He is gone." in page
    before = text_of(client, at(cast, "show_for_safety", filled=kept.pk, sheet="worries"))
    assert WHY in before and "End it" not in before


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"reason": " "}, "reason"),
        ({"people": []}, "Choose at least one person."),
        ({"child": ""}, "Say whether the child was told."),
        ({"told_how": ""}, "This is needed when the child was told."),
        ({"told_by": ""}, "This is needed when the child was told."),
        ({"told_on": ""}, "This is needed when the child was told."),
        ({"told_on": (today() + timedelta(days=2)).isoformat()}, "This day is still ahead."),
        ({"child": "not_yet"}, "Write why the child was not told yet"),
        ({"step": "end"}, "step"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    cast: Cast, kept: FilledTool, wrong: dict[str, Any], says: str
) -> None:
    answer = sent(signed_in(cast.worker), cast, kept, **wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page and ("told_how" in wrong or HOW in page)
    assert not SheetOverride.objects.exists()


def test_nobody_from_whom_somebody_is_kept_safe_is_offered_or_taken(cast: Cast, kept: FilledTool) -> None:
    client = signed_in(cast.worker)
    path = at(cast, "show_for_safety", filled=kept.pk, sheet="worries")
    form = form_on(client, path, "step")
    assert str(cast.father.pk) not in form.fields["people"].options
    assert "Dale cannot be chosen" in text_of(client, path)
    assert client.post(path, form.body(given(cast, people=[str(cast.father.pk)]))).status_code == 422
    body = form.body(given(cast))
    Protection.objects.update(from_person=cast.grandmother, person=cast.child)
    assert client.post(path, body).status_code == 422, "kept safe from her meanwhile"
    assert not SheetOverride.objects.exists()


def test_only_the_worker_who_has_the_sheet_and_only_while_the_tool_stands(
    cast: Cast, kept: FilledTool
) -> None:
    path = at(cast, "show_for_safety", filled=kept.pk, sheet="worries")
    for one in (cast.second, cast.supervisor, cast.stranger):
        assert signed_in(one).get(path).status_code == 404
    client = signed_in(cast.worker)
    assert client.get(path.replace("/worries/", "/prepare/")).status_code == 404
    form = form_on(client, path, "step")
    withdraw_tool(filled=kept.pk, reason="Of another child.", **who(cast))
    answer = client.post(path, form.body(given(cast)))
    assert answer.status_code == 409 and WHY in answer.content.decode()
    assert client.get(path)["Location"] == at(cast, "filled_tool", filled=kept.pk)


def test_the_reading_page_says_what_the_child_tapped_until_it_is_written_down(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    tapped = {"choice": "pick", "people": [{"name": "Nana", "may": "yes"}], "at": now().isoformat()}
    ChildDraft.objects.create(
        agency=cast.agency, created_at=now(), family=cast.family, filled=row, worker=cast.worker, open=False,
        who={"worries": tapped, "good": {"choice": "", "people": []}}, kept_at=now(),
    )  # fmt: skip
    page = text_of(client, at(cast, "filled_tool", filled=row.pk))
    assert page.count("not written down yet") == 1 and "Nana</b>: yes" in page
    other = text_of(signed_in(cast.second), at(cast, "filled_tool", filled=row.pk))
    assert "Nana" not in other, "for the worker who was there"
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast) | {"at": now()})
    assert "not written down yet" not in text_of(client, at(cast, "filled_tool", filled=row.pk))


def test_two_who_write_it_down_at_once_hear_of_each_other(cast: Cast, kept: FilledTool) -> None:
    page = at(cast, "show_for_safety", filled=kept.pk, sheet="worries")
    client, other = signed_in(cast.worker), signed_in(cast.worker)
    form = form_on(other, page, "step")
    assert sent(client, cast, kept).status_code == 302
    late = other.post(
        form.action, form.body(given(cast, people=[str(cast.mother.pk)], reason="Tomorrow too."))
    )
    told = late.content.decode()
    assert late.status_code == 409 and SheetOverride.objects.count() == 1
    assert "Somebody wrote something down meanwhile." in told and "Tomorrow too." in told and WHY in told
    (again,) = (one for one in forms_of(page, told) if "step" in one.fields)
    assert other.post(again.action, again.body({})).status_code == 302
    assert SheetOverride.objects.latest("at").reason == "Tomorrow too."
