"""The pages of a family's tools: begun, filled in, read through, finished, put right; for any tool of the registry."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.sweep.forms import Found, forms_of
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import choose_readers
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import tools
from threefold.toolkit.tests.things import SAID, draft, finished, who

pytestmark = pytest.mark.django_db


def at(cast: Cast, name: str, **more: Any) -> str:
    return reverse(f"web:{name}", kwargs={"family": cast.family.pk, **more})


def form_on(client: Client, path: str, field: str = "change_id") -> Found:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    (found,) = (one for one in forms_of(path, answer.content.decode()) if field in one.fields)
    return found


def text_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_tool_is_begun_filled_in_finished_and_read(cast: Cast) -> None:
    client = signed_in(cast.worker)
    begin = form_on(client, at(cast, "begin_tool", tool="three_houses"))
    went = client.post(begin.action, begin.body({"person": str(cast.child.pk), "language": "en"}))
    row = FilledTool.objects.get()
    assert went["Location"] == at(cast, "write_tool", filled=row.pk)
    form = form_on(client, went["Location"], "good.name")
    given = {
        "prepare.on": "2026-03-02", "prepare.parents_asked": "yes", "chosen.told_limits": "yes", "end.unsafe": "no",
        "then": "finish",
        "worries.said.0.words.text": SAID, "worries.said.0.words.translation": "Mamá dormía.",
    }  # fmt: skip
    went = client.post(form.action, form.body(given))
    assert went["Location"] == at(cast, "finish_tool", filled=row.pk)
    last = form_on(client, went["Location"])
    went = client.post(last.action, last.body())
    assert went["Location"] == at(cast, "filled_tool", filled=row.pk)
    page = text_of(client, went["Location"])
    assert SAID in page
    assert "Mamá dormía." in page
    row.refresh_from_db()
    assert row.state == "finished"
    assert row.payload["worries"]["said"][0]["words"]["said_by"] == str(cast.child.pk)
    listed = text_of(client, at(cast, "filled_tools"))
    assert "Three Houses: Ivy" in listed


@pytest.mark.parametrize("key", sorted(tools()))
def test_every_tool_can_be_begun_and_written_in(cast: Cast, key: str) -> None:
    client = signed_in(cast.worker)
    begin = form_on(client, at(cast, "begin_tool", tool=key))
    went = client.post(begin.action, begin.body({"person": str(cast.child.pk), "language": "es"}))
    form = form_on(client, went["Location"], "base_version")
    body = form.body({"then": "keep"})
    assert client.post(form.action, body).status_code == 302
    row = FilledTool.objects.get()
    assert row.payload
    # What was kept comes back as it is, and keeping it again changes nothing.
    again = form_on(client, went["Location"], "base_version")
    before = row.payload
    assert client.post(again.action, again.body({"then": "keep"})).status_code == 302
    row.refresh_from_db()
    assert row.payload == before


def test_what_is_missing_stands_beside_its_field_and_all_else_is_kept(cast: Cast) -> None:
    client, row = signed_in(cast.worker), draft(cast, {})
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    answer = client.post(
        form.action, form.body({"good.name": "The soup house", "then": "finish", "prepare.on": ""})
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "What you wrote is kept." in page
    assert "The soup house" in page
    row.refresh_from_db()
    assert row.payload["good"]["name"] == "The soup house"
    # The next sending is a change of its own.
    (again,) = (one for one in forms_of(form.action, page) if "good.name" in one.fields)
    assert again.fields["base_version"].value == ["2"]
    assert again.fields["change_id"].value != form.fields["change_id"].value


def test_a_row_is_added_and_taken_away_without_a_script(cast: Cast) -> None:
    client, row = signed_in(cast.worker), draft(cast)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    went = client.post(form.action, form.body({"then": "add:good.said.1"}))
    form = form_on(client, went["Location"].partition("#")[0], "good.said.1.words.text")
    client.post(form.action, form.body({"good.said.1.words.text": "The dog.", "then": "keep"}))
    row.refresh_from_db()
    assert [one["words"]["text"] for one in row.payload["good"]["said"]] == ["Grandma's soup.", "The dog."]
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    client.post(form.action, form.body({"then": "drop:good.said.0"}))
    row.refresh_from_db()
    assert [one["words"]["text"] for one in row.payload["good"]["said"]] == ["The dog."]


def test_two_who_write_at_once_see_both(cast: Cast) -> None:
    client, row = signed_in(cast.worker), draft(cast)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    client.post(form.action, form.body({"good.name": "Theirs", "good.said.1.words.text": "A new row."}))
    late = client.post(form.action, form.body({"good.name": "Ours"}))
    page = late.content.decode()
    assert late.status_code == 409
    for words in ("Ours", "Theirs", "A new row.", "Good things: What do you call this house?"):
        assert words in page
    (again,) = (one for one in forms_of(form.action, page) if "good.name" in one.fields)
    assert client.post(again.action, again.body()).status_code == 302
    row.refresh_from_db()
    assert row.payload["good"]["name"] == "Ours"


def test_what_is_finished_is_put_right_with_a_reason_and_nothing_is_lost(cast: Cast) -> None:
    client, row = signed_in(cast.worker), finished(cast)
    address = at(cast, "amend_tool", filled=row.pk)
    assert client.get(at(cast, "write_tool", filled=row.pk))["Location"] == at(
        cast, "filled_tool", filled=row.pk
    )
    form = form_on(client, address, "reason")
    refused = client.post(form.action, form.body({"reason": "", "good.name": "The moon house"}))
    assert refused.status_code == 422
    assert "The moon house" in refused.content.decode()
    went = client.post(form.action, form.body({"reason": "She said moon.", "good.name": "The moon house"}))
    later = FilledTool.objects.get(amends=row)
    assert went["Location"] == at(cast, "filled_tool", filled=later.pk)
    page = text_of(client, went["Location"])
    assert "She said moon." in page
    assert at(cast, "filled_tool", filled=row.pk) in page
    late = client.post(form.action, form.body({"reason": "Other.", "good.name": "The star house"}))
    assert late.status_code == 409
    assert "The star house" in late.content.decode()
    assert "The moon house" in late.content.decode()


def test_words_that_came_after_it_was_finished_are_not_lost(cast: Cast) -> None:
    client, row = signed_in(cast.worker), draft(cast)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    body = form.body({"then": "finish"})
    client.post(form.action, body)
    last = form_on(client, at(cast, "finish_tool", filled=row.pk))
    client.post(last.action, last.body())
    late = client.post(form.action, form.body({"good.name": "Too late"}))
    assert late.status_code == 409
    assert "Too late" in late.content.decode()
    assert "reason" in {name for one in forms_of(form.action, late.content.decode()) for name in one.fields}


def test_a_sheet_kept_with_another_worker_is_neither_shown_nor_lost(cast: Cast) -> None:
    row = draft(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    FilledTool.objects.filter(pk=row.pk).update(written_by=cast.second)
    client = signed_in(cast.worker)
    path = at(cast, "write_tool", filled=row.pk)
    assert SAID not in text_of(client, path)
    form = form_on(client, path, "good.name")
    assert client.post(form.action, form.body({"good.name": "The roof"})).status_code == 302
    row.refresh_from_db()
    assert row.payload["worries"]["said"][0]["words"]["text"] == SAID


def test_the_same_tool_stands_side_by_side_over_time(cast: Cast) -> None:
    client = signed_in(cast.worker)
    finished(cast)
    assert "side by side over time" not in text_of(client, at(cast, "filled_tools"))
    finished(cast)
    page = text_of(client, at(cast, "filled_tools"))
    assert "Three Houses with Ivy, side by side over time" in page
    together = client.get(at(cast, "filled_tools"), {"compare": "three_houses", "of": str(cast.child.pk)})
    assert together.content.decode().count(SAID) == 2
    assert (
        client.get(at(cast, "filled_tools"), {"compare": "three_houses", "of": str(new_id())}).status_code
        == 404
    )


def test_who_reads_and_does_not_write_gets_no_form(cast: Cast) -> None:
    row = draft(cast)
    client = signed_in(cast.supervisor)
    assert SAID in text_of(client, at(cast, "filled_tool", filled=row.pk))
    for name in ("write_tool", "finish_tool", "amend_tool"):
        assert client.get(at(cast, name, filled=row.pk)).status_code == 404
    assert client.get(at(cast, "begin_tool", tool="three_houses")).status_code == 404
    assert client.get(at(cast, "begin_tool", tool="no_such_tool")).status_code == 404


def test_the_child_says_who_may_see_a_sheet_and_changes_it_later(cast: Cast) -> None:
    client, row = signed_in(cast.worker), finished(cast)
    path = at(cast, "choose_readers", filled=row.pk, sheet="worries")
    page = text_of(client, path)
    assert "One thing can’t be a secret" in page
    form = form_on(client, path, "how")
    offered = set(form.fields["people"].options)
    assert {str(cast.mother.pk), str(cast.grandmother.pk), str(cast.attorney.pk)} <= offered
    # Somebody is kept safe from the father; another child reads only what is their own.
    assert not {str(cast.father.pk), str(cast.child.pk), str(cast.sibling.pk)} & offered
    assert "Dale cannot be chosen" in page
    for how, people in (("people", []), ("", []), ("people", [str(cast.father.pk)])):
        assert client.post(path, form.body({"how": how, "people": people})).status_code == 422
    went = client.post(path, form.body({"how": "people", "people": [str(cast.grandmother.pk)]}))
    assert went["Location"] == at(cast, "filled_tool", filled=row.pk)
    assert "The child lets these people see it: Pearl." in text_of(client, went["Location"])
    client.post(path, form.body({"how": "kept", "people": [str(cast.grandmother.pk)]}))
    client.post(path, form.body({"how": "nobody", "people": [str(cast.grandmother.pk)]}))
    kept = [(one.kept, one.people.count()) for one in row.choices.order_by("at")]
    assert kept == [(False, 1), (True, 0), (False, 0)]
    before = text_of(client, path)
    assert "The child gave this to the worker who was there" in before
    assert "The child lets these people see it: Pearl." in before
    assert client.get(at(cast, "choose_readers", filled=row.pk, sheet="prepare")).status_code == 404


@pytest.mark.parametrize("key", sorted(tools()))
def test_every_tool_has_its_page_with_guide_and_sample(cast: Cast, key: str) -> None:
    client = signed_in(cast.worker)
    for language, invented in (("en", "Nobody in it is real."), ("es", "Nadie en ella es real.")):
        cast.worker.language = language
        cast.worker.save()
        page = text_of(signed_in(cast.worker), reverse("web:toolkit_tool", kwargs={"tool": key}))
        assert invented in page
        assert at(cast, "begin_tool", tool=key) in page
        assert page.count('id="chapter') >= 2
    assert client.get(reverse("web:toolkit_tool", kwargs={"tool": "no_such_tool"})).status_code == 404
