"""Signing in and sending forms, for tests of pages."""

import re
import time
from typing import Any

from allauth.account.internal.userkit import user_id_to_str
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.families.tests.cast import Cast

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def signed_in(worker: Worker, *, fresh: bool = True) -> Client:
    """A browser of this worker; `fresh`: they gave their password again within the last minutes."""
    client = Client()
    client.force_login(worker, backend=BACKEND)
    if fresh:
        session = client.session
        just_now = {"method": "password", "at": time.time(), "reauthenticated": True}
        session["account_authentication_methods"] = [just_now]
        session["account_authentication_methods_user"] = user_id_to_str(worker)
        session.save()
    return client


def address(cast: Cast, name: str, **more: Any) -> str:
    """The address of a page of the cast's family."""
    return reverse(f"families:{name}", kwargs={"family": cast.family.pk, **more})


def hidden(response: HttpResponse) -> dict[str, str]:
    """The hidden fields of the page's last form with a `change_id`, as a browser would send them back."""
    text = response.content.decode()
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*type=\"hidden\"[^>]*>", text):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and value and name[1] in ("change_id", "base_version"):
            found[name[1]] = value[1]
    return found
