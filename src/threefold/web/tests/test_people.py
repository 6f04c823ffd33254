"""Units and accounts: made once, refused in words, closed and opened again, and only one's own county's."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts import changes
from threefold.accounts.models import Unit, Worker
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
GOOD = {
    "name": "Nina Núñez", "email": "Nina@Example.org", "duties": ["casework"], "language": "es",
    "password": "a sentence nobody guesses",
}  # fmt: skip


@pytest.fixture
def ada(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.administrator, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def make(client: Client, **more: Any) -> Any:
    return client.post(reverse("web:create_worker"), {**GOOD, "change_id": str(new_id()), **more})


def test_an_account_is_made_once_however_often_it_is_sent(cast: Cast, ada: Client) -> None:
    change = str(new_id())
    unit = Unit.objects.filter(agency=cast.agency).first()
    assert make(ada, change_id=change, unit=str(unit.pk)).status_code == 302
    assert make(ada, change_id=change, unit=str(unit.pk)).status_code == 302
    nina = Worker.objects.get(email="nina@example.org")
    assert (nina.name, nina.unit, nina.duties, nina.language) == ("Nina Núñez", unit, ["casework"], "es")
    assert nina.check_password(GOOD["password"])
    assert Entry.objects.filter(kind="accounts.worker_created", subject=nina.pk).count() == 1


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": ""}, "Without this it cannot be saved."),
        ({"email": "not an address"}, "valid email"),
        ({"email": "alma@example.org"}, "already an account"),
        ({"duties": []}, "Choose at least one"),
        ({"duties": ["emperor"]}, "Choose one of those that stand here."),
        ({"password": "short"}, "at least 15 characters"),
        ({"password": "passwordpassword1" * 9 + "x" * 60}, "at most 200 characters"),
        ({"name": "x" * 100_000}, "very long"),
        ({"unit": "00000000-0000-7000-8000-000000000000"}, "Choose one of those that stand here."),
    ],
)
def test_what_cannot_be_made_is_said_and_what_was_typed_stays(ada: Client, more: Any, words: str) -> None:
    answer = make(ada, **{"phone": "555-0199", **more})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "555-0199" in page
    assert GOOD["password"] not in page
    assert not Worker.objects.filter(email="nina@example.org").exists()


def test_another_county_s_units_and_accounts_are_not_there(cast: Cast, ada: Client) -> None:
    far = Unit.objects.get(agency=cast.other_agency)
    page = ada.get(reverse("web:people")).content.decode()
    assert cast.elsewhere.email not in page
    assert make(ada, unit=str(far.pk)).status_code == 422
    closing = ada.post(reverse("web:set_active", args=[cast.elsewhere.pk]), {"active": "no"})
    assert closing.status_code == 404
    cast.elsewhere.refresh_from_db()
    assert cast.elsewhere.is_active


def test_an_account_is_closed_and_opened_but_never_one_s_own(cast: Cast, ada: Client) -> None:
    address = reverse("web:set_active", args=[cast.worker.pk])
    for _ in range(2):
        ada.post(address, {"active": "no"})
    cast.worker.refresh_from_db()
    assert not cast.worker.is_active
    assert Entry.objects.filter(kind="accounts.worker_changed", subject=cast.worker.pk).count() == 1
    ada.post(address, {"active": "yes"})
    cast.worker.refresh_from_db()
    assert cast.worker.is_active
    own = ada.post(reverse("web:set_active", args=[cast.administrator.pk]), {"active": "no"})
    assert own.status_code == 404


def test_a_unit_needs_a_name(cast: Cast, ada: Client) -> None:
    assert ada.post(reverse("web:create_unit"), {"name": "  "}).status_code == 422
    change = str(new_id())
    for _ in range(2):
        ada.post(reverse("web:create_unit"), {"name": "West <b>", "change_id": change})
    assert Unit.objects.filter(agency=cast.agency, name="West <b>").count() == 1
    assert "West &lt;b&gt;" in ada.get(reverse("web:people")).content.decode()


def change(client: Client, worker: Worker, **more: Any) -> Any:
    given = {"name": "Alma Ruiz-Vega", "email": "alma@example.org", "duties": ["casework"], "language": "es"}
    return client.post(reverse("web:worker", args=[worker.pk]), given | {"change_id": str(new_id())} | more)


def test_an_account_is_changed_and_a_new_password_signs_its_owner_out(cast: Cast, ada: Client) -> None:
    alma = Client()
    alma.force_login(cast.worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = ada.get(reverse("web:worker", args=[cast.worker.pk])).content.decode()
    assert f'value="{cast.worker.email}"' in page
    unit = Unit.objects.filter(agency=cast.agency).first()
    same = {"change_id": str(new_id()), "unit": str(unit.pk), "duties": ["casework", "facilitation"]}
    for _ in range(2):
        assert change(ada, cast.worker, **same).status_code == 302
    cast.worker.refresh_from_db()
    assert (cast.worker.name, cast.worker.unit) == ("Alma Ruiz-Vega", unit)
    assert cast.worker.duties == ["casework", "facilitation"]
    told = Entry.objects.get(kind="accounts.worker_changed", subject=cast.worker.pk)
    assert told.detail["new_password"] is False
    assert alma.get("/").status_code == 200
    change(ada, cast.worker, password="another sentence nobody guesses")
    assert alma.get("/").status_code == 302
    cast.worker.refresh_from_db()
    assert cast.worker.check_password("another sentence nobody guesses")
    assert Entry.objects.filter(kind="accounts.worker_changed").order_by("-id").first().detail["new_password"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": ""}, "Without this it cannot be saved."),
        ({"email": "sam@example.org"}, "already an account"),
        ({"password": "short"}, "at least 15 characters"),
        ({"duties": []}, "Choose at least one"),
    ],
)
def test_a_change_that_cannot_be_is_said(cast: Cast, ada: Client, more: Any, words: str) -> None:
    before = Worker.objects.filter(pk=cast.worker.pk).values().get()
    answer = change(ada, cast.worker, **more)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Worker.objects.filter(pk=cast.worker.pk).values().get() == before


def test_nobody_takes_their_own_administration_away_or_changes_another_county(
    cast: Cast, ada: Client
) -> None:
    own = change(ada, cast.administrator, email=cast.administrator.email)
    assert own.status_code == 422
    assert "You cannot take your own administration away" in own.content.decode()
    assert change(ada, cast.elsewhere).status_code == 404
    far = Unit.objects.get(agency=cast.other_agency)
    assert ada.post(reverse("web:rename_unit", args=[far.pk]), {"name": "x"}).status_code == 404
    given = changes.NewWorker(name="x", email="x@example.org", duties=[Duty.CASEWORK], unit=far)
    for worker in (cast.worker, cast.administrator, cast.elsewhere):
        with pytest.raises(NotAllowed):
            changes.change_worker(by=cast.administrator, id=new_id(), at=AT, worker=worker, given=given)
    with pytest.raises(NotAllowed):
        changes.rename_unit(by=cast.administrator, id=new_id(), at=AT, unit=far, name="x")


def test_the_county_s_number_is_changed_and_a_unit_renamed(cast: Cast, ada: Client) -> None:
    wrong = ada.post(reverse("web:change_agency"), {"name": "", "hotline": "555-0188"})
    assert wrong.status_code == 422
    assert "555-0188" in wrong.content.decode()
    ada.post(reverse("web:change_agency"), {"name": "Almadera County", "hotline": "555-0188"})
    cast.agency.refresh_from_db()
    assert (cast.agency.name, cast.agency.hotline) == ("Almadera County", "555-0188")
    unit = Unit.objects.filter(agency=cast.agency).first()
    assert ada.post(reverse("web:rename_unit", args=[unit.pk]), {"name": " "}).status_code == 422
    ada.post(reverse("web:rename_unit", args=[unit.pk]), {"name": "River unit"})
    unit.refresh_from_db()
    assert unit.name == "River unit"
    kinds = set(Entry.objects.values_list("kind", flat=True))
    assert {"accounts.agency_changed", "accounts.unit_renamed"} <= kinds


def test_nobody_changes_by_themselves_with_which_address_they_sign_in(ada: Client) -> None:
    for path in ("/accounts/email/", "/accounts/confirm-email/"):
        assert ada.get(path).status_code == 404
        assert ada.post(path, {"email": "mine@example.org", "action_add": ""}).status_code == 404
