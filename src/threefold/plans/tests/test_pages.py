"""The plans' pages: who may, wrong input, another family's ids, twice the same, two at once."""

from datetime import date

import pytest
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.plans.models import Action, LateWording, Plan, Trigger
from threefold.plans.tests.at_the_desk import PAGES, action_form, at, signed_in, that_day  # noqa: F401
from threefold.plans.tests.things import (
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

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("that_day")]
NASTY = ("", "x" * 100_000, "🐣" * 40, "שלום וברכה", "<script>alert(1)</script>")


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
    assert boss.post(at("override-rule", cast, begun), given | {"rule": "1"}).status_code == 422
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


def test_an_empty_form_says_what_to_do(cast: Cast) -> None:
    begun, client = plan(cast), signed_in(cast.worker)
    for name in ("start-plan", "acts"):
        page = client.post(at(name, cast), {})
        assert page.status_code == 422, name
    for name in ("add-action", "add-sign", "add-line", "sign-plan", "log", "end-plan"):
        page = client.post(at(name, cast, begun), {})
        assert page.status_code == 422, name
        assert "This field is required" not in page.content.decode(), name
