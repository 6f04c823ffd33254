"""Signing in and out: the door's page, its languages, wrong tries, and what it never says."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.core.cache import cache
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.families.tests.cast import PASSWORD, Cast

pytestmark = pytest.mark.django_db
DOOR = "/accounts/login/"


@pytest.fixture(autouse=True)
def no_earlier_tries() -> None:
    cache.clear()


def without_values(page: str) -> str:
    """A page without what was typed and without its tokens."""
    return re.sub(r'value="[^"]*"', "", page)


def try_door(client: Client, email: str, password: str, **more: str) -> object:
    return client.post(DOOR, {"login": email, "password": password, **more})


def test_a_worker_comes_in_and_reads_in_their_language(cast: Cast, client: Client) -> None:
    cast.worker.language = "es"
    cast.worker.save()
    answer = try_door(client, cast.worker.email, PASSWORD)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    page = client.get("/")
    assert page["Content-Language"] == "es"
    assert '<html lang="es">' in page.content.decode()
    assert "Successfully" not in page.content.decode()
    assert Entry.objects.filter(kind="accounts.signed_in", actor=cast.worker.pk).exists()


def test_wrong_words_and_unknown_people_get_one_answer(cast: Cast, client: Client) -> None:
    def said(email: str) -> str:
        return without_values(try_door(client, email, "not the password").content.decode())

    assert said(cast.worker.email) == said("nobody@example.org")


def test_too_many_tries_lock_the_door_for_known_and_unknown_alike(cast: Cast) -> None:
    pages = []
    for email in (cast.worker.email, "nobody@example.org"):
        client = Client()
        answers = [try_door(client, email, "wrong") for _ in range(9)]
        assert answers[-1].status_code == 429
        pages.append(answers[-1].content.decode())
        assert "Too many tries" in pages[-1]
    for written in (cast.worker.email, cast.worker.email.upper(), f" {cast.worker.email} "):
        assert try_door(Client(), written, PASSWORD).status_code == 429
    # One person's mistakes lock nobody else of the office out, who comes from the same address.
    assert try_door(Client(), cast.second.email, PASSWORD).status_code == 302
    assert without_values(pages[0]) == without_values(pages[1])


def test_practice_people_stand_there_in_a_demo_only(cast: Cast, client: Client) -> None:
    cast.worker.is_demo = True
    cast.worker.save()
    assert cast.worker.email not in client.get(DOOR).content.decode()
    with override_settings(DEMO=True):
        page = client.get(DOOR).content.decode()
    assert "alma%40example.org" in page
    assert "Nobody here is real" in page
    assert "Stuart" not in page


def test_the_door_speaks_both_languages(client: Client) -> None:
    assert "Sign in" in client.get(DOOR).content.decode()
    answer = client.post(reverse("web:language"), {"language": "es", "next": DOOR})
    assert answer["Location"] == DOOR
    page = client.get(DOOR).content.decode()
    assert '<html lang="es">' in page
    assert "Iniciar sesión" in page


def test_language_goes_to_no_other_site_and_knows_two(client: Client) -> None:
    for bad in ("https://evil.example/", "//evil.example", "javascript:x"):
        assert client.post(reverse("web:language"), {"language": "es", "next": bad})["Location"] == "/"
    client.post(reverse("web:language"), {"language": "xx"})
    assert client.get(DOOR)["Content-Language"] == "es"
    assert client.get(reverse("web:language")).status_code == 405


def test_a_choice_is_kept_with_the_account_and_written_down(cast: Cast, client: Client) -> None:
    client.force_login(cast.worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.post(reverse("web:language"), {"language": "es", "next": "/me/"})
    cast.worker.refresh_from_db()
    assert cast.worker.language == "es"
    assert Entry.objects.filter(kind="accounts.language_chosen", actor=cast.worker.pk).count() == 1


@pytest.mark.parametrize(
    "name",
    [
        "account_login", "account_reset_password", "account_reset_password_done", "account_signup",
    ],
)  # fmt: skip
def test_pages_before_sign_in_are_in_the_look(client: Client, db: None, name: str) -> None:
    page = client.get(reverse(name)).content.decode()
    assert "threefold.css" in page
    assert "tf-brand" in page


def test_account_pages_are_in_the_look(cast: Cast, client: Client) -> None:
    try_door(client, cast.worker.email, PASSWORD)
    again = client.get(reverse("mfa_add_webauthn"))
    assert again["Location"].startswith("/accounts/reauthenticate/")
    assert "tf-brand" in client.get(again["Location"]).content.decode()
    client.post(again["Location"], {"password": PASSWORD})
    for name in (
        "account_change_password", "mfa_index", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_activate_totp",
        "account_logout",
    ):  # fmt: skip
        answer = client.get(reverse(name))
        assert answer.status_code == 200, (name, answer.status_code)
        page = answer.content.decode()
        assert "tf-brand" in page, name
        assert "style=" not in page, name


@pytest.mark.parametrize(
    ("language", "empty", "wrong"),
    [
        ("en", "Write your password.", "This is not the password of this account."),
        ("es", "Escriba su contraseña.", "Esa no es la contraseña de esta cuenta."),
    ],
)
def test_who_is_asked_once_more_reads_our_words(
    cast: Cast, client: Client, language: str, empty: str, wrong: str
) -> None:
    client.post(reverse("web:language"), {"language": language, "next": "/accounts/login/"})
    nothing = client.post(reverse("account_login"), {"login": "", "password": ""}).content.decode()
    assert empty in nothing and "field is required" not in nothing
    try_door(client, cast.worker.email, PASSWORD)
    client.post(reverse("web:language"), {"language": language, "next": "/me/"})
    door = client.get(reverse("mfa_add_webauthn"))["Location"]
    for given, said in (("", empty), ("not this one", wrong)):
        page = client.post(door, {"password": given}).content.decode()
        assert said in page
        assert "required." not in page and "cannot be saved" not in page and "obligatorio" not in page


def test_signing_out_is_a_button(cast: Cast, client: Client) -> None:
    try_door(client, cast.worker.email, PASSWORD)
    client.post(reverse("account_logout"))
    assert client.get("/").status_code == 302
    assert Entry.objects.filter(kind="accounts.signed_out", actor=cast.worker.pk).exists()


def test_no_browser_keeps_a_page_that_somebody_signed_in_for(cast: Cast, client: Client) -> None:
    """Back, after somebody went out, asks anew, and there is the door."""
    client.force_login(cast.worker)
    family = reverse("web:family", args=[cast.family.pk])
    for address in ("/", family, f"{family}none/", reverse("account_change_password")):
        assert "no-store" in client.get(address)["Cache-Control"], address
    assert "no-store" in client.post(reverse("account_logout"))["Cache-Control"]
    assert client.get(family).status_code == 302


def test_a_closed_account_is_out_on_the_next_request(cast: Cast, client: Client) -> None:
    try_door(client, cast.worker.email, PASSWORD)
    cast.worker.is_active = False
    cast.worker.save()
    assert client.get("/").status_code == 302
    answer = try_door(Client(), cast.worker.email, PASSWORD)
    assert answer.get("Location", "") != "/"


def test_single_sign_on_stands_at_the_door_when_the_county_has_one(client: Client, db: None) -> None:
    app = {"provider_id": "county", "name": "County sign-on", "client_id": "x", "secret": "y",
           "settings": {"server_url": "https://login.county.example"}}  # fmt: skip
    assert "County sign-on" not in client.get(DOOR).content.decode()
    with override_settings(SOCIALACCOUNT_PROVIDERS={"openid_connect": {"APPS": [app]}}):
        page = client.get(DOOR).content.decode()
    assert "Sign in with County sign-on" in page
    assert "/accounts/oidc/county/login/" in page
    assert "login.county.example" not in page


@pytest.mark.parametrize(
    ("email", "verified", "comes_in"), [("alma", True, True), ("alma", False, False), ("zed", True, False)]
)
def test_single_sign_on_opens_only_the_account_an_administrator_made(
    cast: Cast, rf: RequestFactory, email: str, verified: bool, comes_in: bool
) -> None:
    app = {"provider_id": "county", "name": "C", "client_id": "x", "secret": "y",
           "settings": {"server_url": "https://login.county.example"}}  # fmt: skip
    with override_settings(SOCIALACCOUNT_PROVIDERS={"openid_connect": {"APPS": [app]}}):
        request = rf.get("/")
        address = EmailAddress(email=f"{email}@example.org", verified=verified, primary=True)
        came = SocialLogin(
            user=Worker(email=address.email),
            account=SocialAccount(provider="county", uid="1"),
            email_addresses=[address],
            provider=get_adapter(request).get_provider(request, "county"),
        )
        came.lookup()
    assert (came.user == cast.worker) is comes_in
    assert came.is_existing is comes_in


@pytest.mark.parametrize(
    ("name", "args", "language", "words"),
    [
        ("account_reset_password_done", [], "en", "a letter is on its way"),
        ("account_reset_password_done", [], "es", "una carta está en camino"),
        ("account_reset_password_from_key", ["1", "x-y"], "en", "This link no longer works"),
        ("account_reset_password_from_key", ["1", "x-y"], "es", "Este enlace ya no sirve"),
        ("account_reset_password_from_key_done", [], "en", "Your new password is kept"),
        ("account_inactive", [], "es", "Esta cuenta está cerrada"),
    ],
)
def test_pages_about_a_lost_password_are_in_plain_words(
    client: Client, db: None, name: str, args: list[str], language: str, words: str
) -> None:
    client.post(reverse("web:language"), {"language": language, "next": "/accounts/login/"})
    page = client.get(reverse(name, args=args)).content.decode()
    assert words in page and "Token" not in page
    # Every one of them leads to the door.
    assert f'href="{reverse("account_login")}"' in page


def test_a_password_is_changed_in_plain_words(cast: Cast, client: Client) -> None:
    try_door(client, cast.worker.email, PASSWORD)
    page = reverse("account_change_password")
    first = client.get(page).content.decode()
    assert "The password that you have now" in first and "At least 15 letters" in first
    wrong = client.post(
        page, {"oldpassword": "", "password1": "short", "password2": "short"}
    ).content.decode()
    assert (
        "It is not changed yet." in wrong and "The password that you have now: Write your password." in wrong
    )
    new = "seven quiet herons by the water"
    answer = client.post(page, {"oldpassword": PASSWORD, "password1": new, "password2": new}, follow=True)
    assert "Your new password is kept." in answer.content.decode()
    cast.worker.refresh_from_db()
    assert cast.worker.check_password(new)
