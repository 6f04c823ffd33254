"""A filled tool saved as JSON and sent in again: the same, for who may have it; refused whole when it is not right."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import (
    amend_tool,
    choose_readers,
    withdraw_tool,
)
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.schema import schema_of
from threefold.toolkit.tests.things import SAID, done, finished, houses, who
from threefold.web.tests.test_filled import at, text_of
from threefold.web.tests.test_take_paper import address, keep, send

pytestmark = pytest.mark.django_db


def saved(cast: Cast, row: FilledTool, by: Any = None) -> Any:
    return signed_in(by or cast.worker).get(at(cast, "filled_tool_json", filled=row.pk))


@pytest.mark.parametrize("key", sorted(tools()))
def test_what_was_saved_comes_in_as_the_same_draft_and_is_saved_as_the_same_file(
    cast: Cast, key: str
) -> None:
    answers = json.loads(kept_with(tools()[key], "example.json"))
    row = done(cast, key, answers, "hmn")
    answer = saved(cast, row)
    assert answer["Content-Type"].startswith("application/json") and "no-store" in answer["Cache-Control"]
    shown = send(cast, answer.content, "of another name.txt")
    assert shown.status_code == 200 and FilledTool.objects.count() == 1, "nothing is kept yet"
    kept = keep(cast, shown)
    again = FilledTool.objects.exclude(pk=row.pk).get()
    assert kept["Location"] == at(cast, "write_tool", filled=again.pk)
    assert (again.language, again.payload, again.person_id) == ("hmn", answers, cast.child.pk)
    assert saved(cast, again).content == answer.content


def test_a_file_that_is_not_right_changes_nothing_and_each_fault_is_named(cast: Cast) -> None:
    whole = json.loads(saved(cast, finished(cast)).content)
    whole["answers"] |= {"good": {"name": 4}, "cellar": {"wine": "x"}}
    before = FilledTool.objects.count()
    answer = send(cast, json.dumps(whole).encode(), "tool.json")
    page = answer.content.decode()
    assert answer.status_code == 422 and FilledTool.objects.count() == before
    assert "This file is not as the tool asks. Nothing was kept." in page
    for words in ("cellar", "This tool does not ask this.", "This is not an answer to this question."):
        assert words in page
    stranger = houses(worries={"said": [{"words": {"text": "a", "said_by": str(cast.other_family.pk)}}]})
    page = send(cast, json.dumps({**whole, "answers": stranger}).encode()).content.decode()
    assert "This names somebody who is not of this family." in page
    cast.worker.language = "es"
    cast.worker.save()
    assert (
        "Esto nombra a alguien"
        in send(cast, json.dumps({**whole, "answers": stranger}).encode()).content.decode()
    )
    too_large = SimpleUploadedFile("tool.json", b"{" + b" " * 5_000_001)
    assert signed_in(cast.worker).post(address(cast), {"paper": too_large}).status_code == 422


def test_a_file_holds_what_this_worker_may_have_and_what_stands(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    mine, theirs = saved(cast, row).content.decode(), saved(cast, row, cast.second).content.decode()
    assert SAID in mine and SAID not in theirs
    assert set(json.loads(mine)["answers"]) - set(json.loads(theirs)["answers"]) == {"worries"}
    assert saved(cast, row, cast.stranger).status_code == 404
    assert Entry.objects.filter(kind="read.shown", detail__surface="export").exists()
    later = amend_tool(filled=row.pk, payload=houses(), reason="A word.", **who(cast))
    assert (saved(cast, row).status_code, saved(cast, later).status_code) == (404, 200)
    assert at(cast, "filled_tool_json", filled=row.pk) not in text_of(
        signed_in(cast.worker), at(cast, "filled_tool", filled=row.pk)
    )
    withdraw_tool(filled=later.pk, reason="Of another child.", **who(cast))
    assert saved(cast, later).status_code == 404


@pytest.mark.parametrize("key", sorted(tools()))
def test_the_schema_of_each_tool_can_be_had(cast: Cast, key: str) -> None:
    client = signed_in(cast.worker)
    path = reverse("web:tool_schema", kwargs={"tool": key})
    assert path in text_of(client, reverse("web:toolkit_tool", kwargs={"tool": key}))
    assert json.loads(client.get(path).content) == schema_of(tools()[key])
    assert client.get(reverse("web:tool_schema", kwargs={"tool": "no_such_tool"})).status_code == 404
