"""Units and accounts: made once, refused in words, closed and opened again, and only one's own county's."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts.models import Unit, Worker
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast

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
