"""Child mode: handed over, no way out but the worker's password, kept, and back with the answers."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.models import Assignment
from threefold.families.tests.browsing import hidden, signed_in
from threefold.families.tests.cast import Cast
from threefold.toolkit.changes import choose_readers, finish_tool, withdraw_tool
from threefold.toolkit.drawing.tests.drawn import line, words
from threefold.toolkit.errors import NotAnswered
from threefold.toolkit.models import ChildDraft, FilledTool, SheetChoice
from threefold.toolkit.sitting import changes
from threefold.toolkit.tests.things import draft, finished, who

pytestmark = pytest.mark.django_db
PASSWORD = "a long enough password of hers"
SAID = "Biscuit sleeps on my feet"


@pytest.fixture(autouse=True)
def _fresh(cast: Cast) -> None:
    cache.clear()
    cast.worker.set_password(PASSWORD)
    cast.worker.save()


def at(cast: Cast, name: str, row: FilledTool) -> str:
    return reverse(f"web:{name}", kwargs={"family": cast.family.pk, "filled": row.pk})


def after(cast: Cast, row: FilledTool) -> str:
    """Where the worker goes on."""
    return at(cast, "filled_tool", row)


def handed(cast: Cast, row: FilledTool, **more: str) -> Client:
    """A browser that the worker has given to the child."""
    client = signed_in(cast.worker)
    page = at(cast, "child_mode", row)
    answer = client.post(page, {**hidden(client.get(page)), "kind": "three", **more})
    assert (answer.status_code, answer["Location"]) == (302, page)
    return client


def sends(client: Client, address: str, **sent: Any) -> Any:
    return client.post(address, json.dumps(sent), content_type="application/json")


def puts(client: Client, cast: Cast, row: FilledTool, *marks: Any, **more: Any) -> Any:
    """The child's page sends what came onto the first sheet."""
    address = at(cast, "child_kept", row)
    so_far = client.get(address).json()
    start = len(so_far["doc"]["sheets"]["good"]["marks"])
    sheets = {"good": {"splice": [start, 0, list(marks)]}}
    return sends(client, address, seen=so_far["edition"], sheets=sheets, **more)


def test_the_worker_s_page_says_what_to_do_first_and_opens_by_a_press(cast: Cast) -> None:
    row = draft(cast)
    client = signed_in(cast.worker)
    page = client.get(at(cast, "child_mode", row)).content.decode()
    for said in ("Guided Access", "screen pinning", "One thing can’t be a secret", "Hand over to the child"):
        assert said in page
    assert client.get(at(cast, "child_mode", row)).content.decode().count("Hand over to the child") == 1
    assert ChildDraft.objects.count() == 0, "looking opens nothing"


def test_the_child_s_page_holds_nothing_of_the_case(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    page = client.get(at(cast, "child_mode", row))
    text = page.content.decode()
    family, child = cast.family, cast.child
    for word in (
        family.name,
        child.first_name,
        child.last_name,
        cast.worker.name,
        cast.agency.name,
        "Grandma's soup",
    ):
        assert word not in text
    assert "no-store" in page["Cache-Control"]
    told = client.get(at(cast, "child_kept", row)).content.decode()
    assert all(word not in told for word in (family.name, child.last_name, cast.worker.name))


def test_every_other_page_of_the_session_leads_back(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    back = at(cast, "child_mode", row)
    for path in (
        "/",
        "/me/",
        f"/families/{cast.family.pk}/",
        "/accounts/logout/",
        "/accounts/login/",
        "/nowhere/",
    ):
        for method in (client.get, client.post):
            answer = method(path)
            assert (answer.status_code, answer["Location"]) == (302, back), path
    live = client.get("/", headers={"HX-Request": "true"})
    assert (live.status_code, live["HX-Redirect"]) == (200, back)
    assert client.get(back).status_code == 200
    assert signed_in(cast.worker).get("/").status_code == 200, "another browser of the worker is free"


def test_words_from_another_window_of_the_worker_are_kept(cast: Cast) -> None:
    client = handed(cast, draft(cast))
    form = {"keep": "families.family_facts:x", "change_id": str(new_id()), "about": "Typed in another tab"}
    assert client.post("/language/", form).status_code == 302
    assert client.post("/kept/", form).status_code == 204
    assert cast.worker.drafts.count() == 1


def test_what_the_child_makes_is_kept_and_asked_for_again(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    before = Entry.objects.filter(kind__startswith="toolkit").count()
    assert puts(client, cast, row, line("l1"), words("w1", text=SAID)).status_code == 200
    kept = client.get(at(cast, "child_kept", row)).json()
    assert [one["id"] for one in kept["doc"]["sheets"]["good"]["marks"]] == ["l1", "w1"]
    assert Entry.objects.filter(kind__startswith="toolkit").count() == before
    assert SAID not in str(ChildDraft.objects.values())


def test_when_the_child_is_done_it_stands_in_the_answers_at_once(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    at_end = {"screen": "end", "sheet": "good", "first": "good", "ended": "done"}
    assert puts(client, cast, row, words("w1", text=SAID), at=at_end, done=True).status_code == 200
    row.refresh_from_db()
    assert row.payload["good"]["said"][-1]["words"]["text"] == SAID
    assert row.payload["end"]["stopped"] == "no"
    assert Entry.objects.filter(kind="toolkit.draft_kept", actor=cast.worker.pk).count() == 2


def test_just_me_and_my_worker_closes_the_sheet_at_once(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    only = {"good": {"who": {"choice": "only", "people": []}}}
    assert puts(client, cast, row, words("w1", text=SAID)).status_code == 200
    seen = client.get(at(cast, "child_kept", row)).json()["edition"]
    assert sends(client, at(cast, "child_kept", row), seen=seen, sheets=only, done=True).status_code == 200
    choice = SheetChoice.objects.get()
    assert (choice.sheet, choice.kept, choice.by) == ("good", True, cast.worker)
    client.post(at(cast, "leave_child", row), {"password": PASSWORD})
    assert SheetChoice.objects.count() == 1, "said once"
    assert SAID in signed_in(cast.worker).get(after(cast, row)).content.decode()
    assert SAID not in signed_in(cast.second).get(after(cast, row)).content.decode()


def test_what_a_colleague_keeps_holds_up_nothing_of_the_same_picture(cast: Cast) -> None:
    Assignment.objects.filter(worker=cast.second).update(kind=Assignment.Kind.SOCIAL_WORKER)
    row = draft(cast, by=cast.second)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast, cast.second))
    client = handed(cast, row, kind="figure")
    address = at(cast, "child_kept", row)
    helper = {"helper": {"told": SAID, "who": {"choice": "only", "people": []}}}
    seen = client.get(address).json()["edition"]
    assert sends(client, address, seen=seen, sheets=helper, done=True).status_code == 200
    row.refresh_from_db()
    assert row.payload["helper"]["about_drawing"]["text"] == SAID
    kept = set(SheetChoice.objects.filter(kept=True).values_list("sheet", "by"))
    assert ("helper", cast.worker.pk) in kept
    assert ("worries", cast.worker.pk) not in kept


def test_what_cannot_stand_in_the_answers_is_kept_and_waits(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_given: Any) -> None:
        raise NotAnswered(())

    row = draft(cast)
    client = handed(cast, row)
    with monkeypatch.context() as broken:
        broken.setattr(changes, "settle", refused)
        assert puts(client, cast, row, words("w1", text=SAID), done=True).status_code == 200
        assert client.post(at(cast, "leave_child", row), {"password": PASSWORD}).status_code == 302
    assert client.get("/me/").status_code == 200, "the screen is the worker's"
    assert SAID in str(ChildDraft.objects.get().made())
    assert "goes on where it was" in client.get(at(cast, "child_mode", row)).content.decode()
    again = handed(cast, row)
    assert SAID in again.get(at(cast, "child_kept", row)).content.decode()


@pytest.mark.parametrize("late", [{"seen": 0}, {"seen": 99, "sheets": {}}])
def test_a_late_keeping_is_told_which_one_stands(cast: Cast, late: dict[str, Any]) -> None:
    row = draft(cast)
    client = handed(cast, row)
    answer = sends(client, at(cast, "child_kept", row), **late)
    assert answer.status_code == 409
    assert answer.json()["edition"] == ChildDraft.objects.get().edition


def test_what_is_no_drawing_is_refused_and_changes_nothing(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    before = ChildDraft.objects.values().get()
    for body in (
        b"{",
        b"[]",
        b"null",
        b'{"seen": 2, "sheets": {"good": {"splice": [0, 0, [{"k": "svg"}]]}}}',
        b"\xff",
    ):
        answer = client.post(at(cast, "child_kept", row), body, content_type="application/json")
        assert answer.status_code in (409, 422), body
    assert ChildDraft.objects.values().get() == before


def test_only_the_worker_s_password_opens_the_screen_and_tries_are_counted(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    puts(client, cast, row, words("w1", text=SAID))
    out, script = at(cast, "leave_child", row), {"Accept": "application/json"}
    assert client.post(out, {"password": ""}, headers=script).status_code == 422
    for _ in range(5):
        assert client.post(out, {"password": "1234"}, headers=script).status_code == 422
    assert client.post(out, {"password": PASSWORD}, headers=script).status_code == 429
    cache.clear()
    answer = client.post(out, {"password": PASSWORD}, headers=script)
    assert (answer.status_code, answer.json()["to"]) == (200, after(cast, row))
    row.refresh_from_db()
    assert row.payload["good"]["said"][-1]["words"]["text"] == SAID
    assert client.get("/me/").status_code == 200
    assert ChildDraft.objects.get().open is False
    assert puts_late(client, cast, row) == 410


def puts_late(client: Client, cast: Cast, row: FilledTool) -> int:
    return int(sends(client, at(cast, "child_kept", row), seen=1, sheets={}).status_code)


def test_the_screen_comes_back_also_when_the_tool_was_withdrawn_meanwhile(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    assert puts(client, cast, row, words("m1", text=SAID)).status_code == 200
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    went = client.post(at(cast, "leave_child", row), {"password": PASSWORD})
    assert (went.status_code, went["Location"]) == (302, after(cast, row))
    page = client.get(after(cast, row)).content.decode()
    assert "This tool was withdrawn meanwhile: what the child made stands in it, for workers alone." in page
    assert SAID in page and "so what the" not in page
    sitting = ChildDraft.objects.get()
    assert (sitting.open, sitting.sealed_words) == (False, "")
    assert client.get(at(cast, "child_mode", row))["Location"] == after(cast, row)


def test_what_was_made_after_a_finished_tool_was_withdrawn_is_a_version_that_is_withdrawn_too(
    cast: Cast,
) -> None:
    row = draft(cast)
    client = handed(cast, row)
    edition = client.get(at(cast, "child_kept", row)).json()["edition"]
    only = {"good": {"told": SAID, "who": {"choice": "only", "people": []}}}
    assert sends(client, at(cast, "child_kept", row), seen=edition, sheets=only).status_code == 200
    finish_tool(filled=row.pk, seen=row.edition, **who(cast))
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    client.post(at(cast, "leave_child", row), {"password": PASSWORD})
    later = FilledTool.objects.get(amends=row)
    assert (later.number, later.withdrawn_reason, later.withdrawn_at) == (
        2, "Of another child.", FilledTool.objects.get(pk=row.pk).withdrawn_at,
    )  # fmt: skip
    assert SAID in json.dumps(later.payload)
    assert SheetChoice.objects.get(sheet="good").kept, "just me and my worker"
    page = signed_in(cast.second).get(after(cast, later)).content.decode()
    assert SAID not in page


def test_a_sitting_that_nobody_ended_comes_into_the_withdrawn_tool_from_its_page(cast: Cast) -> None:
    row = draft(cast)
    away = handed(cast, row)
    assert puts(away, cast, row, words("m1", text=SAID)).status_code == 200
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    ends = at(cast, "end_sitting", row)
    assert away.post(ends)["Location"] == at(cast, "child_mode", row), "the screen is the child's"
    assert ChildDraft.objects.get().open
    client = signed_in(cast.worker)
    page = client.get(after(cast, row)).content.decode()
    assert ends in page and SAID not in page
    assert ends not in signed_in(cast.second).get(after(cast, row)).content.decode()
    page = client.post(ends, follow=True).content.decode()
    assert SAID in page and ends not in page
    assert not ChildDraft.objects.get().open
    assert client.post(ends)["Location"] == after(cast, row), "once"


def test_what_the_child_tapped_is_shown_where_the_worker_writes_down_who_may_see(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    edition = client.get(at(cast, "child_kept", row)).json()["edition"]
    people = [
        {"name": "Nana <b>", "may": "yes"},
        {"name": "Dad", "may": "unsure"},
        {"name": "Teacher", "may": ""},
    ]
    who = {"choice": "pick", "people": people}
    sends(client, at(cast, "child_kept", row), seen=edition, sheets={"good": {"who": who}})
    client.post(at(cast, "leave_child", row), {"password": PASSWORD})
    page = reverse("web:choose_readers", kwargs={"family": cast.family.pk, "filled": row.pk, "sheet": "good"})
    shown = client.get(page).content.decode()
    assert "Nana &lt;b&gt;</b>: yes" in shown and "Dad</b>: not yet, which means no" in shown
    assert "Teacher</b>: said nothing" in shown
    assert row.choices.count() == 0, "nobody became a reader by it"
    other = page.replace("/good/", "/worries/")
    assert "What the child tapped" not in client.get(other).content.decode()


def test_without_a_script_the_same_form_works(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    wrong = client.post(at(cast, "leave_child", row), {"password": "no"})
    assert wrong.status_code == 422 and 'name="password"' in wrong.content.decode()
    right = client.post(at(cast, "leave_child", row), {"password": PASSWORD})
    assert (right.status_code, right["Location"]) == (302, after(cast, row))


def test_who_has_no_password_chooses_a_code(cast: Cast) -> None:
    cast.worker.set_unusable_password()
    cast.worker.save()
    row, page = draft(cast), ""
    client = signed_in(cast.worker)
    page = at(cast, "child_mode", row)
    shown = client.get(page)
    assert "choose a code for this time" in shown.content.decode()
    assert client.post(page, {**hidden(shown), "kind": "three", "code": "123"}).status_code == 422
    client = handed(cast, row, code="blue kite")
    assert "blue kite" not in str(ChildDraft.objects.values())
    assert client.get(at(cast, "child_kept", row)).json()["code"] is True
    assert client.post(at(cast, "leave_child", row), {"password": "red kite"}).status_code == 422
    assert client.post(at(cast, "leave_child", row), {"password": "blue kite"}).status_code == 302


def test_a_worker_who_signs_in_again_beside_the_page_goes_on_and_is_held_again(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    so_far = client.get(at(cast, "child_kept", row)).json()
    client.logout()
    away = sends(client, at(cast, "child_kept", row), seen=so_far["edition"], sheets={})
    assert away.status_code == 302 and "/login" in away["Location"]
    again = signed_in(cast.worker)
    assert again.get("/me/").status_code == 200
    assert sends(again, at(cast, "child_kept", row), seen=so_far["edition"], sheets={}).status_code == 200
    assert again.get("/me/")["Location"] == at(cast, "child_mode", row)


def test_who_may_not_write_the_child_s_voice_gets_no_page(cast: Cast) -> None:
    row = draft(cast)
    handed(cast, row)
    for by in (cast.supervisor, cast.second, cast.facilitator, cast.stranger, cast.administrator):
        client = signed_in(by)
        for name in ("child_mode", "child_kept"):
            assert client.get(at(cast, name, row)).status_code == 404, (by.name, name)
        for name in ("child_mode", "child_kept", "leave_child"):
            assert client.post(at(cast, name, row)).status_code == 404, (by.name, name)


def test_a_finished_tool_is_not_handed_over(cast: Cast) -> None:
    row = finished(cast)
    client = signed_in(cast.worker)
    for method in (client.get, client.post):
        assert method(at(cast, "child_mode", row))["Location"] == after(cast, row)
    assert ChildDraft.objects.count() == 0


def test_the_cookie_says_what_the_session_says_and_no_word(cast: Cast) -> None:
    row = draft(cast)
    client = handed(cast, row)
    client.get(at(cast, "child_mode", row))
    assert client.cookies["threefold_child"].value == "1"
    client.post(at(cast, "leave_child", row), {"password": PASSWORD})
    client.get("/me/")
    assert client.cookies["threefold_child"].value == ""


def test_the_session_key_changes_so_that_no_page_of_before_is_shown_from_memory(cast: Cast) -> None:
    row = draft(cast)
    client = signed_in(cast.worker)
    before = client.session.session_key
    page = at(cast, "child_mode", row)
    went = client.post(page, {**hidden(client.get(page)), "kind": "three"})
    assert client.session.session_key != before
    assert went["Clear-Site-Data"] == '"cache"'
    assert isinstance(cast.worker, Worker) and settings.ACCOUNT_RATE_LIMITS["child_unlock"]
