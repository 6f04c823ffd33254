"""A story that is held up: what its worker reads, and the page on which a supervisor lets it pass."""

import pytest
from django.urls import reverse
from django.utils import translation

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import withdraw_tool
from threefold.toolkit.models import FilledTool, HoldPassed
from threefold.toolkit.passing.decided import decided
from threefold.toolkit.tests.test_passing import WHY, passes, story
from threefold.toolkit.tests.things import who
from threefold.web.needs.decided import what_of
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db
HOLDS = "agree to every word"


def test_the_worker_reads_who_can_let_it_pass_and_finishes_it_afterwards(cast: Cast) -> None:
    row = story(cast)
    client, page = signed_in(cast.worker), at(cast, "finish_tool", filled=row.pk)
    before = text_of(client, page)
    assert HOLDS in before and "Finish it" not in before
    assert "your supervisor can let a rule pass" in before and "#bring" in before
    assert at(cast, "let_tool_pass", filled=row.pk) not in text_of(
        client, at(cast, "filled_tool", filled=row.pk)
    )
    passes(cast, row)
    after = text_of(client, page)
    assert "your supervisor can let a rule pass" not in after
    assert "let a rule pass on" in after and WHY in after and cast.supervisor.name in after
    form = form_on(client, page, "base_version")
    assert client.post(page, form.body({})).status_code == 302
    assert FilledTool.objects.get().state == "finished"
    assert WHY in text_of(client, at(cast, "filled_tool", filled=row.pk))


def test_a_supervisor_lets_it_pass_on_a_page_of_its_own(cast: Cast) -> None:
    row = story(cast)
    client, page = signed_in(cast.supervisor), at(cast, "filled_tool", filled=row.pk)
    ways = at(cast, "let_tool_pass", filled=row.pk)
    assert ways in text_of(client, page)
    form = form_on(client, ways, "reason")
    assert HOLDS in text_of(client, ways)
    for blank in ("", " "):
        assert client.post(ways, form.body({"reason": blank})).status_code == 422
    sent = form.body({"reason": WHY})
    assert [client.post(ways, sent)["Location"] for _ in range(2)] == [page, page]
    assert HoldPassed.objects.count() == 1
    shown = text_of(client, page)
    assert WHY in shown and ways not in shown
    assert client.get(ways).status_code == 404, "nothing holds it up any more"


def test_there_is_no_such_page_for_others_or_where_nothing_is_held_up(cast: Cast) -> None:
    held, fine = story(cast), story(cast, agreed="yes")
    for by in (cast.worker, cast.second, cast.facilitator, cast.stranger):
        client = signed_in(by)
        assert client.get(at(cast, "let_tool_pass", filled=held.pk)).status_code == 404
        sent = {"reason": WHY, "change_id": str(new_id())}
        assert client.post(at(cast, "let_tool_pass", filled=held.pk), sent).status_code == 404
    supervisor = signed_in(cast.supervisor)
    assert supervisor.get(at(cast, "let_tool_pass", filled=fine.pk)).status_code == 404
    withdraw_tool(filled=held.pk, reason="Of another child.", **who(cast))
    address = at(cast, "let_tool_pass", filled=held.pk)
    assert supervisor.get(address)["Location"] == at(cast, "filled_tool", filled=held.pk)
    assert supervisor.post(address, {"reason": WHY, "change_id": str(new_id())}).status_code == 409
    assert not HoldPassed.objects.exists()


def test_a_colleague_who_shares_the_family_looks_at_it(cast: Cast) -> None:
    row = story(cast)
    passes(cast, row, at=now())
    made = HoldPassed.objects.get()
    colleague = Worker.objects.create(
        email="rosa@example.org",
        name="Rosa",
        agency=cast.agency,
        unit=cast.supervisor.unit,
        duties=["supervision"],
    )
    own, theirs = signed_in(cast.supervisor), signed_in(colleague)
    page = at(cast, "review_decision", decision="tool_rule", subject=made.pk)
    says = f"A rule of “Words and Pictures” was let pass for the {cast.family.name} family"
    unit = reverse("web:unit")
    assert says in text_of(theirs, unit) and page in text_of(theirs, unit)
    assert page not in text_of(own, unit), "a colleague looks at it"
    assert own.get(page).status_code == 404
    assert at(cast, "filled_tool", filled=row.pk) in text_of(theirs, page)
    form = form_on(theirs, page, "edition")
    assert theirs.post(page, form.body({"words": "I agree.", "question": ""})).status_code == 302
    assert page not in text_of(theirs, unit)
    assert Entry.objects.filter(kind="supervision.decision_reviewed", detail__decision="tool_rule").exists()
    with translation.override("es"):
        (one,) = decided({cast.family.pk}, None)
        assert what_of(one, "Reyes").startswith("Se dejó pasar una regla de «")
