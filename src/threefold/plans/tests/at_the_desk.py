"""How the tests of the plans' pages sign in, name addresses, and set the day."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.plans.tests.things import TODAY

PAGES = (
    "plan",
    "change-plan",
    "child-plan",
    "extend-plan",
    "end-plan",
    "history",
    "sign-plan",
    "log",
)


@pytest.fixture
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
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
