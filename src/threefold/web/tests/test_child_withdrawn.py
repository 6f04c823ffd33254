"""A sitting with a child at a tool that was withdrawn meanwhile, where its answers can take no more."""

import json

import pytest

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import withdraw_tool
from threefold.toolkit.models import ChildDraft
from threefold.toolkit.tests.things import SAID, draft, who
from threefold.web.tests.test_child_mode import at, handed, puts, words

pytestmark = pytest.mark.django_db


def test_a_sitting_ends_also_when_a_withdrawn_tool_can_take_no_more_answers(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = draft(cast)
    away = handed(cast, row)
    assert puts(away, cast, row, words("m1", text=SAID)).status_code == 200
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    monkeypatch.setattr("threefold.toolkit.answers.LARGEST", 10)
    client, ends = signed_in(cast.worker), at(cast, "end_sitting", row)
    page = client.post(ends, follow=True).content.decode()
    assert "could not be put into it: it stays sealed with it." in page and ends not in page
    sitting = ChildDraft.objects.get()
    assert not sitting.open and SAID in json.dumps(sitting.made())
