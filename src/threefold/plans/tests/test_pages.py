"""The plans' pages: who may, wrong input, another family's ids, twice the same, two at once."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.core import clock
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.plans.models import Action, ActOfProtection, LateWording, LogEntry, Plan, Signature, Trigger
from threefold.plans.tests.things import (
    TODAY,
    act,
    action,
    danger,
    in_circle,
    in_force,
    line,
    log,
    plan,
    sign,
    sign_of,
)

pytestmark = pytest.mark.django_db
NASTY = ("", "x" * 100_000, "🐣" * 40, "שלום וברכה", "<script>alert(1)</script>")


@pytest.fixture(autouse=True)
def _that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are opened on the day of the tests."""
    from threefold.plans import opening, page
    from threefold.plans.views import evidence, lifecycle, parts, signing, wordings
    from threefold.plans.views import plan as plan_views

    for module in (evidence, lifecycle, parts, signing, wordings, plan_views):
        monkeypatch.setattr(module, "now", lambda: AT, raising=False)
    for module in (opening, page, evidence, lifecycle, plan_views):
        monkeypatch.setattr(module, "today", lambda: TODAY, raising=False)
    monkeypatch.setattr("threefold.plans.copies.plan.today", lambda: TODAY)


def signed_in(by: Worker) -> Client:
    client = Client()
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def at(name: str, cast: Cast, *args: Any) -> str:
    return reverse(f"plans:{name}", args=[cast.family.pk, *(getattr(one, "pk", one) for one in args)])


def action_form(cast: Cast, **more: Any) -> dict[str, Any]:
    return {
        "change_id": str(new_id()), "text": "Pearl drives.", "who": f"person:{cast.grandmother.pk}",
        "when": "School days", "language": "en", "audience": "circle", "weekday": "2", "hour": "07:30", **more,
    }  # fmt: skip


def test_plans_begins_with_a_gap_and_then_goes_to_the_only_plan(cast: Cast) -> None:
    client = signed_in(cast.worker)
    page = client.get(at("plans", cast))
    assert page.status_code == 200
    assert "No network, no plan." in page.content.decode()
    only = plan(cast)
    assert client.get(at("plans", cast)).url == at("plan", cast, only)
    plan(cast, title="Days")
    assert "Days" in client.get(at("plans", cast)).content.decode()


@pytest.mark.parametrize("name", ["plans", "start-plan", "acts"])
def test_strangers_other_counties_and_administrators_find_nothing(cast: Cast, name: str) -> None:
    for by in (cast.stranger, cast.elsewhere, cast.administrator, cast.trainer):
        assert signed_in(by).get(at(name, cast)).status_code == 404


PAGES = (
    "plan",
    "change-plan",
    "child-plan",
    "finish-plan",
    "extend-plan",
    "end-plan",
    "history",
    "sign-plan",
    "log",
)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_a_plan_opens_for_its_worker_alone(cast: Cast, name: str) -> None:
    stands = in_force(cast)
    sign_of(cast, stands, reason="x")
    line(cast, stands) if name == "none" else None
    log(cast, stands, action=stands.actions.get().pk)
    act(cast, stands.dangers.get())
    page = signed_in(cast.worker).get(at(name, cast, stands))
    assert page.status_code == 200, name
    assert signed_in(cast.stranger).get(at(name, cast, stands)).status_code == 404
    assert signed_in(cast.worker).get(at(name, cast, new_id())).status_code == 404
    theirs = reverse(f"plans:{name}", args=[cast.other_family.pk, stands.pk])
    assert signed_in(cast.stranger).get(theirs).status_code == 404


def test_start_plan_makes_one_plan_however_often_it_is_sent(cast: Cast) -> None:
    client, given = signed_in(cast.worker), {"change_id": str(new_id()), "kind": "immediate", "language": "es",
                                             "starts_on": "2026-03-02"}  # fmt: skip
    first, second = (client.post(at("start-plan", cast), given) for _ in range(2))
    made = Plan.objects.get()
    assert first.url == second.url == at("plan", cast, made) + "?add=action#add"
    assert (made.kind, made.expires_on, made.language) == ("immediate", date(2026, 3, 9), "es")


def test_start_plan_without_a_kind_keeps_what_was_typed(cast: Cast) -> None:
    given = {
        "title": "so that nobody drives",
        "language": "en",
        "starts_on": "2026-03-09",
        "expires_on": "2026-03-02",
    }
    page = signed_in(cast.worker).post(at("start-plan", cast), given)
    assert page.status_code == 422
    words = page.content.decode()
    assert "so that nobody drives" in words
    assert "The last day lies before the first one." in words
    assert not Plan.objects.exists()


def test_a_plan_that_takes_another_s_place(cast: Cast) -> None:
    old = in_force(cast)
    client = signed_in(cast.worker)
    assert "takes its place" in client.get(at("start-plan", cast) + f"?follows={old.pk}").content.decode()
    client.post(at("start-plan", cast), {"follows": str(old.pk), "kind": "network", "language": "en"})
    assert Plan.objects.get(follows=old).actions.count() == 1
    assert client.get(at("start-plan", cast) + "?follows=nonsense").status_code == 404
    assert client.get(at("start-plan", cast) + f"?follows={new_id()}").status_code == 404


def test_add_action_and_the_next_form_is_there(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    given = action_form(cast, more="yes", backup=str(cast.neighbor.pk), children=[str(cast.child.pk)])
    for _ in range(2):
        answer = client.post(at("add-action", cast, begun), given)
    assert answer.url == at("plan", cast, begun) + "?add=action#add"
    row = Action.objects.get()
    assert (row.doer, row.backup, row.time_order) == (cast.grandmother, cast.neighbor, 24 * 60 + 450)
    page = client.get(at("plan", cast, begun) + "?add=action").content.decode()
    assert "What does the next person do?" in page
    assert page.count('name="children"') == 2


def test_six_actions_by_six_posts(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    for number in range(6):
        client.post(
            at("add-action", cast, begun), action_form(cast, text=f"Pearl does {number}.", more="yes")
        )
    assert [one.text for one in begun.actions.order_by("place")] == [
        f"Pearl does {number}." for number in range(6)
    ]


@pytest.mark.parametrize("words", NASTY)
def test_add_action_with_odd_words(cast: Cast, words: str) -> None:
    begun = plan(cast)
    page = signed_in(cast.worker).post(at("add-action", cast, begun), action_form(cast, text=words))
    good = 0 < len(words) < 20_000
    assert page.status_code == (302 if good else 422)
    if good:
        shown = signed_in(cast.worker).get(at("plan", cast, begun)).content.decode()
        assert "<script>alert" not in shown
        assert Action.objects.get().text == words
    else:
        assert "cannot be saved yet" in page.content.decode()
        assert words[:2000] in page.content.decode()


def test_add_action_refuses_people_of_other_families_and_strange_times(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    wrongs: tuple[dict[str, str], ...] = (
        {"who": f"person:{new_id()}"}, {"who": "nonsense"}, {"hour": "99"}, {"danger": str(new_id())},
        {"audience": "chosen"}, {"starts_on": "2026-03-09", "ends_on": "2026-03-01"}, {"starts_on": "0001-01-01"},
    )  # fmt: skip
    for wrong in wrongs:
        assert client.post(at("add-action", cast, begun), action_form(cast, **wrong)).status_code == 422
    assert not Action.objects.exists()


def test_a_secondary_worker_and_a_facilitator_may_write_and_a_leader_may_not_look(cast: Cast) -> None:
    begun = plan(cast)
    for by in (cast.second, cast.facilitator, cast.supervisor):
        assert signed_in(by).post(at("add-action", cast, begun), action_form(cast)).status_code == 302
    assert signed_in(cast.leader).get(at("plan", cast, begun)).status_code == 404


def test_action_changed_at_the_same_time_shows_both_and_one_is_chosen(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    row = action(cast, begun)
    client.post(at("action", cast, begun, row), action_form(cast, text="Pearl walks.", base_version=1))
    late = client.post(at("action", cast, begun, row), action_form(cast, text="Gus drives.", base_version=1))
    assert late.status_code == 409
    words = late.content.decode()
    assert "Pearl walks." in words
    assert "Gus drives." in words
    kept = LateWording.objects.get()
    assert "Choose the words that stand" in client.get(at("plan", cast, begun)).content.decode()
    client.post(at("settle-wording", cast, kept), {"keep": "late"})
    row.refresh_from_db()
    assert row.text == "Gus drives."
    assert client.post(at("settle-wording", cast, kept), {"keep": "both"}).status_code == 404


def test_a_plan_in_force_asks_why(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)
    page = client.post(at("add-action", cast, stands), action_form(cast, text="Gus calls."))
    assert page.status_code == 422
    assert "Gus calls." in page.content.decode()
    assert (
        client.post(at("add-action", cast, stands), action_form(cast, reason="Pearl is ill.")).status_code
        == 302
    )
    assert "Pearl is ill." in client.get(at("history", cast, stands)).content.decode()


def test_move_action_and_remove_part(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    first, second = action(cast, begun), action(cast, begun, text="Gus calls.")
    client.post(at("move-action", cast, begun, second), {"to": "up"})
    assert begun.actions.order_by("place").first() == second
    assert client.post(at("move-action", cast, begun, second), {"to": "sideways"}).status_code == 404
    assert "Gus calls." in client.get(at("remove-part", cast, begun, second)).content.decode()
    client.post(at("remove-part", cast, begun, second), {})
    assert list(begun.actions.filter(removed_at=None)) == [first]
    assert client.get(at("remove-part", cast, begun, second)).status_code == 404


def test_sign_and_line_are_added_and_changed(cast: Cast) -> None:
    begun, client = plan(cast, kind="aftercare"), signed_in(cast.worker)
    given = {"text": "The truck is there", "then_text": "Pearl comes", "people": [str(cast.grandmother.pk)],
             "language": "en", "audience": "circle"}  # fmt: skip
    client.post(at("add-sign", cast, begun), given)
    row = Trigger.objects.get()
    client.post(at("sign", cast, begun, row), given | {"then_text": "Gus comes", "base_version": 1})
    client.post(at("add-line", cast, begun), {"kind": "ahead", "text": "Summer: Gus comes.", "language": "en",
                                              "audience": "circle", "more": "yes"})  # fmt: skip
    page = client.get(at("plan", cast, begun) + "?add=line&about=ahead").content.decode()
    for words in ("Gus comes", "Summer: Gus comes.", "What may come, and what we do then"):
        assert words in page
    kept = begun.lines.get()
    client.post(at("line", cast, begun, kept), {"kind": "ahead", "text": "Summer: Pearl.", "language": "en",
                                                "audience": "circle", "base_version": 1})  # fmt: skip
    assert begun.lines.get().text == "Summer: Pearl."
    assert client.get(at("action", cast, begun, kept)).status_code == 404


def test_change_plan_keeps_the_other_words(cast: Cast) -> None:
    begun, client = plan(cast, child_text="Pearl is there."), signed_in(cast.worker)
    client.post(at("change-plan", cast, begun), {"title": "Days", "language": "en", "audience": "circle",
                                                 "bottom_lines": "Nobody drives.", "base_version": 1})  # fmt: skip
    row = Plan.objects.get()
    assert (row.title, row.child_text, row.kind) == ("Days", "Pearl is there.", "network")
    late = client.post(at("change-plan", cast, begun), {"title": "Weeks", "language": "en", "audience": "circle",
                                                        "base_version": 1})  # fmt: skip
    assert late.status_code == 409
    assert "Weeks" in late.content.decode()
    client.post(at("child-plan", cast, begun), {"child_text": "Gus is there.", "base_version": 2})
    row.refresh_from_db()
    assert (row.title, row.child_text) == ("Days", "Gus is there.")


def test_finish_plan_says_what_comes_first_and_loses_nothing(cast: Cast) -> None:
    begun, client = plan(cast, dangers=frozenset({danger(cast).pk})), signed_in(cast.worker)
    page = client.post(at("finish-plan", cast, begun), {})
    assert page.status_code == 422
    assert "Nobody does anything in this plan yet." in page.content.decode()
    assert Plan.objects.get().status == "draft"


def test_finish_plan(cast: Cast) -> None:
    about = danger(cast)
    in_circle(cast, told=about)
    begun, client = plan(cast, dangers=frozenset({about.pk})), signed_in(cast.worker)
    action(cast, begun, danger=about.pk)
    sign(cast, begun)
    answer = client.post(at("finish-plan", cast, begun), {"change_id": str(new_id())})
    assert answer.status_code == 302
    assert Plan.objects.get().status == "active"


def test_only_a_supervisor_lets_a_rule_pass(cast: Cast) -> None:
    about = danger(cast)
    begun = plan(cast, dangers=frozenset({about.pk}))
    action(cast, begun, danger=about.pk)
    sign(cast, begun)
    given = {"rule": "7", "reason": "Tonight there is nobody else."}
    assert signed_in(cast.worker).post(at("override-rule", cast, begun), given).status_code == 404
    boss = signed_in(cast.supervisor)
    assert "Let this rule pass" in boss.get(at("finish-plan", cast, begun)).content.decode()
    assert boss.post(at("override-rule", cast, begun), given | {"reason": ""}).status_code == 422
    assert boss.post(at("override-rule", cast, begun), given | {"rule": "1"}).status_code == 404
    page = boss.post(at("override-rule", cast, begun), given)
    assert "Tonight there is nobody else." in page.content.decode()
    assert signed_in(cast.worker).post(at("finish-plan", cast, begun), {}).status_code == 302


def test_extend_and_end(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)
    early = client.post(at("extend-plan", cast, stands), {"until": "2026-04-01", "reason": "The bus."})
    assert early.status_code == 422
    assert "The bus." in early.content.decode()
    client.post(at("extend-plan", cast, stands), {"until": "2026-05-01", "reason": "The bus."})
    assert Plan.objects.get().expires_on == date(2026, 5, 1)
    assert client.post(at("end-plan", cast, stands), {"on": "2026-03-02", "reason": ""}).status_code == 422
    client.post(at("end-plan", cast, stands), {"on": "2026-03-02", "reason": "The goal is met."})
    assert Plan.objects.get().status == "ended"
    refused = client.post(at("add-action", cast, stands), action_form(cast, reason="x"), follow=True)
    assert "begin a new one" in refused.content.decode()
    assert Action.objects.count() == 1


def test_sign_plan_drawn_typed_refused(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    given = {"who": f"person:{cast.mother.pk}", "signed_on": "2026-03-02", "copy": "pending"}
    for wrong in ({"method": "drawn", "strokes": ""}, {"method": "drawn", "strokes": "[[["}, {"method": "typed"},
                  {"method": "drawn", "strokes": "[" * 5000}, {"method": "paper", "signed_on": "2027-01-01"},
                  {"method": "drawn", "strokes": '[[["<svg onload=1>",1],[1,2]]]'}, {}):  # fmt: skip
        assert client.post(at("sign-plan", cast, begun), given | wrong).status_code == 422
    assert not Signature.objects.exists()
    client.post(at("sign-plan", cast, begun), given | {"method": "drawn", "strokes": "[[[1,2],[30,40]]]"})
    assert 'd="M1 2 L30 40"' in client.get(at("plan", cast, begun)).content.decode()
    client.post(at("note-copy", cast, Signature.objects.get()), {"copy": "given", "on": "2026-03-02"})
    assert Signature.objects.get().copy == "given"
    assert client.post(at("note-copy", cast, Signature.objects.get()), {"copy": "lost"}).status_code == 404


def test_one_tap_in_the_log(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)
    row = stands.actions.get()
    given = {"change_id": str(new_id()), "outcome": "kept", "action": str(row.pk)}
    for _ in range(2):
        assert client.post(at("tap-log", cast, stands), given).status_code == 302
    assert LogEntry.objects.get().action == row
    assert "Kept on 1 of 1 day." in client.get(at("plan", cast, stands)).content.decode()
    assert (
        client.post(at("tap-log", cast, stands), {"outcome": "kept", "action": str(new_id())}).status_code
        == 404
    )
    assert client.post(at("tap-log", cast, stands), {"outcome": "great"}).status_code == 404


def test_log_with_words_and_taken_back(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)
    given = {"day": "2026-03-01", "outcome": "broken", "text": "El camión no pasó.", "language": "es",
             "audience": "circle", "said_by": str(cast.mother.pk), "stepped_in": str(cast.neighbor.pk)}  # fmt: skip
    ahead = client.post(at("log", cast, stands), given | {"day": str(TODAY + timedelta(days=3))})
    assert ahead.status_code == 422
    assert "El camión no pasó." in ahead.content.decode()
    client.post(at("log", cast, stands), given)
    page = client.get(at("log", cast, stands)).content.decode()
    assert "El camión no pasó." in page
    assert "Gus stepped in." in page
    entry = LogEntry.objects.get()
    assert client.post(at("withdraw-log", cast, entry), {"reason": ""}).status_code == 422
    client.post(at("withdraw-log", cast, entry), {"reason": "Another family."})
    assert "El camión" not in client.get(at("log", cast, stands)).content.decode()


def test_acts(cast: Cast) -> None:
    client = signed_in(cast.worker)
    given = {"text": "Nora took the keys.", "day": "2026-03-01", "people": [str(cast.mother.pk)], "language": "en",
             "audience": "family", "danger": str(danger(cast).pk), "witness": str(cast.neighbor.pk)}  # fmt: skip
    assert client.post(at("acts", cast), given | {"people": []}).status_code == 422
    client.post(at("acts", cast), given)
    page = client.get(at("acts", cast)).content.decode()
    assert "Nora took the keys." in page
    assert "Gus saw it." in page
    row = ActOfProtection.objects.get()
    client.post(at("withdraw-act", cast, row), {"reason": "Another day."})
    assert "Nora took the keys." not in client.get(at("acts", cast)).content.decode()
    assert client.get(at("withdraw-act", cast, row)).status_code == 404


def test_what_was_told_in_confidence_is_on_no_page(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)
    hidden = action(cast, stands, text="The herons are back.", said_by=cast.mother.pk, in_confidence=True, reason="x",
                    doer=None, when="", backup=None, witness=None)  # fmt: skip
    for name in PAGES:
        page = client.get(at(name, cast, stands))
        assert "herons" not in page.content.decode(), name
    assert "told in confidence" in client.get(at("plan", cast, stands)).content.decode()
    assert client.get(at("action", cast, stands, hidden)).status_code == 404
    assert client.get(at("remove-part", cast, stands, hidden)).status_code == 404


def test_every_reading_is_on_record(cast: Cast) -> None:
    stands = in_force(cast)
    before = Entry.objects.filter(kind="read.shown").count()
    signed_in(cast.worker).get(at("plan", cast, stands))
    last = Entry.objects.filter(kind="read.shown").order_by("-pk").first()
    assert Entry.objects.filter(kind="read.shown").count() == before + 1
    assert last is not None
    assert last.detail == {"group": "plan.text", "surface": "screen"}


def test_the_page_asks_no_more_as_the_plan_grows(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)

    def grow() -> None:
        row = action(cast, stands, reason="x")
        sign_of(cast, stands, reason="x")
        log(cast, stands, action=row.pk)
        act(cast, stands.dangers.get())

    def count(name: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(at(name, cast, stands)).status_code == 200
        return len(seen)

    grow()
    count("plan")
    few = {name: count(name) for name in ("plan", "log", "history", "finish-plan")}
    for _ in range(9):
        grow()
    assert {name: count(name) for name in few} == few


def test_ids_that_are_none(cast: Cast) -> None:
    assert isinstance(plan(cast).pk, UUID)
    assert signed_in(cast.worker).get(f"/families/{cast.family.pk}/plans/nonsense/").status_code == 404
    assert clock.today() is not None
