"""Before the screen is the child's: what is not prepared yet is said, and what cannot wait has its reason."""

from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.models import ChildDraft, FilledTool
from threefold.toolkit.sitting.changes import hand_over
from threefold.toolkit.sitting.errors import NotPrepared
from threefold.toolkit.sitting.prepared import not_prepared
from threefold.toolkit.tests.things import draft, houses, who
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db
WHY = "Her mother is in the next room, and Ivy asks to draw now."
READY: dict[str, Any] = {
    "prepare": {"on": "2026-03-02", "parents_asked": "yes"}, "chosen": {"told_limits": "yes"}
}  # fmt: skip


def begun(cast: Cast, **payload: Any) -> FilledTool:
    return draft(cast, payload)


@pytest.mark.parametrize(
    ("payload", "lacks"),
    [
        ({}, ["parents_asked", "told_limits"]),
        ({"prepare": {"parents_asked": "no"}}, ["why_not", "told_limits"]),
        ({**READY, "chosen": {"told_limits": "no"}}, ["told_limits"]),
        ({**READY, "prepare": {"parents_asked": "no", "why_not": "He is not to know."}}, []),
        (READY, []),
    ],
)
def test_parents_are_asked_and_the_child_told_or_it_has_a_reason(
    cast: Cast, payload: dict[str, Any], lacks: list[str]
) -> None:
    row = begun(cast, **payload)
    assert [prompt for _section, prompt, _says in not_prepared(row.definition, row.answers)] == lacks
    if lacks:
        for blank in ("", " "):
            with pytest.raises(NotPrepared):
                hand_over(filled=row.pk, unprepared=blank, **who(cast))
        assert not ChildDraft.objects.exists()
    made = hand_over(filled=row.pk, unprepared=WHY, **who(cast))
    assert made.unprepared == (WHY if lacks else "")
    assert Entry.objects.get(kind="toolkit.screen_handed_over").detail["prepared"] is not bool(lacks)


def test_the_page_says_what_is_not_prepared_and_asks_why_it_cannot_wait(cast: Cast) -> None:
    row, client = begun(cast), signed_in(cast.worker)
    page = at(cast, "child_mode", filled=row.pk)
    shown = text_of(client, page)
    assert "This is not prepared yet" in shown and "Prepare it first" in shown
    assert "shown the tool and asked" in shown and "told the child when you must act" in shown
    form = form_on(client, page, "unprepared")
    empty = client.post(page, form.body({"unprepared": "", "kind": "three"}))
    assert empty.status_code == 422 and "Write why it cannot wait" in empty.content.decode()
    went = client.post(page, form.body({"unprepared": WHY, "kind": "three"}))
    assert went["Location"] == page
    for by in (cast.second, cast.supervisor):
        assert WHY in text_of(signed_in(by), at(cast, "filled_tool", filled=row.pk))
    row = begun(cast, **READY)
    page = at(cast, "child_mode", filled=row.pk)
    shown = text_of(client := signed_in(cast.worker), page)
    assert "not prepared yet" not in shown and "Hand over to the child" in shown
    assert "unprepared" not in form_on(client, page).fields


def test_once_prepared_it_is_the_button_of_the_page_and_keeps_what_was_typed(cast: Cast) -> None:
    client = signed_in(cast.worker)
    hand = 'name="then" value="hand"'
    for payload, first in (({}, False), (READY, True), (houses(), False)):
        row = begun(cast, **payload)
        shown = text_of(client, at(cast, "write_tool", filled=row.pk))
        button = shown.split(hand)[0].rsplit("<button", 1)[1]
        finish = shown.split('name="then" value="finish"')[0].rsplit("<button", 1)[1]
        assert ("outline" in button, "outline" in finish) == (not first, first), "one filled button a page"
        assert ("Before the child gets the screen" in shown) is (payload == {})
    row = begun(cast)
    form = form_on(client, at(cast, "write_tool", filled=row.pk), "good.name")
    given = {"prepare.parents_asked": "yes", "chosen.told_limits": "yes", "good.name": "Moon", "then": "hand"}
    went = client.post(form.action, form.body(given))
    assert went["Location"] == at(cast, "child_mode", filled=row.pk)
    row.refresh_from_db()
    assert row.payload["good"]["name"] == "Moon"
    assert "not prepared yet" not in text_of(client, went["Location"])
