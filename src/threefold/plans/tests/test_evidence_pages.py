"""The pages of signing, the log and acts; what is locked away; reading on record; constant queries."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.audit.models import Entry
from threefold.core import clock
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.plans.errors import OutsidePlan
from threefold.plans.models import ActOfProtection, LogEntry, Plan, Signature
from threefold.plans.tests.at_the_desk import PAGES, action_form, at, signed_in, that_day  # noqa: F401
from threefold.plans.tests.things import (
    TODAY,
    act,
    action,
    danger,
    in_force,
    log,
    plan,
    sign_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("that_day")]
NASTY = ("", "x" * 100_000, "🐣" * 40, "שלום וברכה", "<script>alert(1)</script>")


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
    given = {"day": "2026-03-02", "outcome": "broken", "text": "El camión no pasó.", "language": "es",
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


def test_the_log_takes_only_days_of_its_plan(cast: Cast) -> None:
    stands, client = in_force(cast), signed_in(cast.worker)
    given = {"outcome": "kept", "text": "Pearl was there.", "language": "en", "audience": "circle"}
    before = client.post(at("log", cast, stands), given | {"day": "2020-01-01"})
    assert before.status_code == 422
    assert "The plan began on 2 March. Choose a day from then on." in before.content.decode()
    assert "Pearl was there." in before.content.decode()
    Plan.objects.filter(pk=stands.pk).update(starts_on="2026-02-01", expires_on="2026-02-20")
    after = client.post(at("log", cast, stands), given | {"day": "2026-02-21"})
    assert after.status_code == 422
    assert "The plan ended on 20 February." in after.content.decode()
    client.post(at("tap-log", cast, stands), {"change_id": str(new_id()), "outcome": "kept"})
    with pytest.raises(OutsidePlan):
        log(cast, Plan.objects.get(), day=date(2026, 1, 31))
    assert not LogEntry.objects.exists()
    assert client.post(at("log", cast, stands), given | {"day": "2026-02-20"}).status_code == 302
    Plan.objects.filter(pk=stands.pk).update(ended_on="2026-02-10")
    assert client.post(at("log", cast, stands), given | {"day": "2026-02-11"}).status_code == 422


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
    few = {name: count(name) for name in ("plan", "log", "history")}
    for _ in range(9):
        grow()
    assert {name: count(name) for name in few} == few


def test_ids_that_are_none(cast: Cast) -> None:
    assert isinstance(plan(cast).pk, UUID)
    assert signed_in(cast.worker).get(f"/families/{cast.family.pk}/plans/nonsense/").status_code == 404
    assert clock.today() is not None
