"""Pages: a worker ticks what goes on from a child's tool; the map says whence it came, and nobody rewords it there."""

from typing import Any

import pytest
from django.test import Client

from threefold.core.ids import new_id
from threefold.families.models import Protection
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.items import remove_item
from threefold.mapping.models import MapItem
from threefold.mapping.tests.pages import answers
from threefold.mapping.tests.pages import at as on_map
from threefold.toolkit.changes import amend_tool, choose_readers, withdraw_tool
from threefold.toolkit.models import FilledTool
from threefold.toolkit.onward.tests.test_onward import carried
from threefold.toolkit.tests.things import SAID, draft, finished, houses, who
from threefold.web.tests.test_desk import copy_url
from threefold.web.tests.test_filled import at, form_on, text_of
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def tool(cast: Cast, row: FilledTool) -> str:
    return at(cast, "filled_tool", filled=row.pk)


def ticked(client: Client, cast: Cast, row: FilledTool, *which: str) -> Any:
    form = form_on(client, tool(cast, row), "sayings")
    return client.post(form.action, form.body({"sayings": list(which) or form.fields["sayings"].options}))


def test_what_is_ticked_goes_on_and_both_pages_say_so(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    form = form_on(client, tool(cast, row), "sayings")
    assert not form.fields["sayings"].value, "nothing is ticked beforehand"
    body = form.body({"sayings": form.fields["sayings"].options[1:]})
    for _double_click in range(2):
        went = client.post(form.action, body)
        assert went["Location"] == tool(cast, row) + "#onward"
    item = MapItem.objects.get()
    assert item.text == SAID
    assert on_map("item", cast, item=item.pk) in text_of(client, tool(cast, row))
    assert "On the map since" in text_of(client, tool(cast, row))
    page = text_of(client, on_map("map", cast))
    assert SAID in page
    assert "From Three Houses" in page
    assert tool(cast, row) in page


def test_nothing_goes_on_without_a_tick_and_nothing_that_is_not_there(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    form = form_on(client, tool(cast, row), "sayings")
    empty = client.post(form.action, form.body({"sayings": None}))
    assert empty.status_code == 422
    assert "Tick what goes on first." in empty.content.decode()
    strange = client.post(
        form.action, form.body({"sayings": [str(new_id()), form.fields["sayings"].options[0]]})
    )
    assert strange.status_code == 422
    assert "checked" in strange.content.decode().split('id="onward_1"')[1].split(">")[0], "ticks stay"
    assert not MapItem.objects.exists()
    assert client.get(form.action).status_code == 302


def test_a_page_that_is_late_is_told_so(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    form = form_on(client, tool(cast, row), "sayings")
    body = form.body({"sayings": form.fields["sayings"].options})
    later = amend_tool(filled=row.pk, payload=houses(), reason="A word was wrong.", **who(cast))
    assert "nothing went on" in client.post(form.action, body, follow=True).content.decode()
    withdraw_tool(filled=later.pk, reason="Typed for another child.", **who(cast))
    assert "nothing went on" in client.post(form.action, body, follow=True).content.decode()
    begun = draft(cast)
    assert "What goes on from here" not in text_of(client, tool(cast, begun))
    assert client.post(at(cast, "carry_facts", filled=begun.pk), body).status_code == 302
    assert not MapItem.objects.exists()


def test_who_may_not_write_sees_where_it_went_and_who_may_not_read_sees_nothing(cast: Cast) -> None:
    row = finished(cast)
    supervisor = signed_in(cast.supervisor)
    assert "What goes on from here" not in text_of(supervisor, tool(cast, row))
    carried(cast, row)
    page = text_of(supervisor, tool(cast, row))
    assert "On the map since" in page
    assert "Let it go on" not in page
    assert supervisor.post(at(cast, "carry_facts", filled=row.pk), {}).status_code == 404
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    assert SAID not in text_of(supervisor, tool(cast, row))
    assert SAID not in text_of(supervisor, on_map("map", cast))
    assert SAID in text_of(signed_in(cast.worker), on_map("map", cast))


def test_the_map_changes_no_word_of_it(cast: Cast) -> None:
    item, client = carried(cast), signed_in(cast.worker)
    here = on_map("item", cast, item=item.pk)
    page = text_of(client, here)
    assert "the child’s own words" in page
    assert "Change the words" not in page
    sent = answers(cast, text="He was asleep.", base_version=str(item.version), category="danger")
    no = client.post(here, sent)
    assert no.status_code == 409
    assert "They are put right in the child’s tool" in no.content.decode()
    assert "He was asleep." in no.content.decode(), "what was typed stays"
    halves = {"first_text": "One", "second_text": "Two", "first_category": "danger", "second_category": "harm",
              "base_version": str(item.version), "change_id": str(new_id())}  # fmt: skip
    assert client.post(on_map("split-item", cast, item=item.pk), halves).status_code == 409
    move = on_map("move-item", cast, item=item.pk)
    other = {"category": "strength", "to": "end", "change_id": str(new_id())}
    assert "to another question" in client.post(move, other, follow=True).content.decode()
    assert client.post(move, other, headers={"X-Drag": "1"}).status_code == 409
    same = {"category": "danger", "to": "end", "change_id": str(new_id())}
    assert client.post(move, same, headers={"X-Drag": "1"}).status_code == 204
    item.refresh_from_db()
    assert (item.text, item.category, item.version) == (SAID, "danger", 2)
    assert f"?from={item.pk}" not in text_of(client, here), "no statement is begun with the child's words"
    assert SAID not in text_of(client, on_map("new-pair", cast) + f"?from={item.pk}")


def test_taken_off_the_map_it_can_come_back_and_put_right_it_cannot(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    item = carried(cast, row)
    remove_item(item=item, reason="It stands twice.", **who(cast))
    assert "It was taken off the map." in text_of(client, tool(cast, row))
    assert "Put it back" in text_of(client, on_map("removed-items", cast))
    amend_tool(filled=row.pk, payload=houses(worries={}), reason="Not said so.", **who(cast))
    page = text_of(client, on_map("removed-items", cast))
    assert SAID in page
    assert "Put it back" not in page
    client.post(on_map("restore-item", cast, item=item.pk))
    assert SAID not in text_of(client, on_map("map", cast))


def test_a_paper_says_whence_it_came_to_whom_the_child_chose(cast: Cast) -> None:
    Protection.objects.all().delete()
    row = finished(cast)
    carried(cast, row)
    client = signed_in(cast.worker)
    mother = copy_url(cast, cast.mother)
    assert SAID not in client.get(mother, {"kind": "map"}).content.decode()
    choose_readers(filled=row.pk, sheet="worries", people=[cast.mother.pk], **who(cast))
    page = client.get(mother, {"kind": "map"}).content.decode()
    assert SAID in page
    assert "From Three Houses" in page
