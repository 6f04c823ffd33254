"""How the map's tests go to its pages: addresses, signing in, and a filled form."""

from typing import Any

from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast


def at(name: str, cast: Cast, **more: Any) -> str:
    """An address of this family."""
    return reverse(f"mapping:{name}", kwargs={"family": cast.family.pk, **more})


def as_(client: Client, cast: Cast, who: str = "worker") -> Client:
    """Sign somebody in."""
    client.force_login(getattr(cast, who), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def answers(cast: Cast, **more: Any) -> dict[str, Any]:
    """What a worker fills into the form for one thing."""
    return {
        "change_id": str(new_id()), "question": "well", "text": "She counts their shoes at night.",
        "who": f"person:{cast.mother.pk}", "category": "strength", "language": "en", "basis": "reported",
        "audience": "family", **more,
    }  # fmt: skip
