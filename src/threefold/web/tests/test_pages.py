"""Every page of the shell for every role: who may, who may not, and what a stranger hears."""

import re
from html import unescape
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.practice.rules.registry import all_rules

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
EVERYBODY = (
    "worker", "second", "supervisor", "facilitator", "stranger", "elsewhere", "leader", "trainer", "editor",
    "administrator", "auditor",
)  # fmt: skip
OF_THE_FAMILY = ("worker", "second", "supervisor", "facilitator")
OPEN_TO_ALL = ("home", "me", "help", "accessibility", "credits")


def without_tokens(page: str, asked: UUID) -> str:
    """A page without the id that was asked for and without its form's token."""
    return re.sub(r'value="[^"]{40,}"', "", page.replace(str(asked), "X"))


def signed_in(cast: Cast, who: str) -> Client:
    client = Client()
    client.force_login(getattr(cast, who), backend=BACKEND)
    return client


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_has_a_home_an_account_and_help(cast: Cast, who: str) -> None:
    client = signed_in(cast, who)
    for name in OPEN_TO_ALL:
        assert client.get(reverse(f"web:{name}")).status_code == 200, name


@pytest.mark.parametrize("who", EVERYBODY)
def test_one_page_is_for_those_who_work_with_the_family(cast: Cast, who: str) -> None:
    answer = signed_in(cast, who).get(reverse("web:family", args=[cast.family.pk]))
    if who in OF_THE_FAMILY:
        assert answer.status_code == 200
        assert "Ivy" in answer.content.decode()
    else:
        assert answer.status_code == 404
        assert "Marlow" not in answer.content.decode()
        assert "not here, or not yours" in answer.content.decode()


@pytest.mark.parametrize("who", EVERYBODY)
def test_the_unit_is_its_supervisor_s_and_accounts_are_the_administrator_s(cast: Cast, who: str) -> None:
    client = signed_in(cast, who)
    assert client.get(reverse("web:unit")).status_code == (200 if who == "supervisor" else 404)
    allowed = 200 if who == "administrator" else 404
    assert client.get(reverse("web:people")).status_code == allowed
    for name in ("create_unit", "create_worker"):
        assert client.post(reverse(f"web:{name}"), {}).status_code == (422 if allowed == 200 else 404)
    closing = client.post(reverse("web:set_active", args=[cast.worker.pk]), {"active": "no"})
    assert closing.status_code == (302 if allowed == 200 else 404)


def test_nobody_signed_in_reads_only_what_is_for_everybody(client: Client, db: None) -> None:
    for name in ("accessibility", "credits"):
        assert client.get(reverse(f"web:{name}")).status_code == 200
    for name in ("home", "me", "help", "unit", "people"):
        answer = client.get(reverse(f"web:{name}"))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")


def test_no_such_family_and_not_yours_are_one_page(cast: Cast) -> None:
    client = signed_in(cast, "stranger")
    real = client.get(reverse("web:family", args=[cast.family.pk])).content.decode()
    none_id = new_id()
    none = client.get(reverse("web:family", args=[none_id])).content.decode()
    assert without_tokens(real, cast.family.pk) == without_tokens(none, none_id)


def test_a_rule_says_why(cast: Cast) -> None:
    client = signed_in(cast, "worker")
    for one in all_rules():
        page = unescape(client.get(reverse("web:rule", args=[one.number])).content.decode())
        assert one.sentence.en in page
        assert one.why.en in page
        for title in one.sources_named:
            assert title.en in page, title.en
    assert client.get(reverse("web:rule", args=[999])).status_code == 404


def test_the_other_language_is_chosen_on_a_refused_form_too(cast: Cast) -> None:
    """Some addresses can only be posted to: the language's form leads back to the page with the form."""
    client, page = signed_in(cast, "worker"), reverse("networks:circle", args=[cast.family.pk])
    refused = client.post(
        reverse("networks:add-member", args=[cast.family.pk]),
        {"keep": "networks.add", "keep_path": page},
    )
    assert refused.status_code == 422
    assert f'name="next" value="{page}"' in refused.content.decode()
    unkept = client.post(
        reverse("networks:add-member", args=[cast.family.pk]),
        headers={"Referer": f"http://testserver{page}?a=b"},
    )
    assert f'name="next" value="{page}?a=b"' in unkept.content.decode()
    elsewhere = client.post(
        reverse("networks:add-member", args=[cast.family.pk]),
        headers={"Referer": "https://elsewhere.example/x"},
    )
    assert 'name="next" value="/"' in elsewhere.content.decode()


def test_who_works_with_the_family_is_told_that_only_the_page_is_missing(cast: Cast) -> None:
    gone = f"/families/{cast.family.pk}/plan/{new_id()}/"
    for path in (gone, f"/families/{cast.family.pk}/no-such-page/"):
        for who in OF_THE_FAMILY:
            answer = signed_in(cast, who).get(path)
            page = answer.content.decode()
            assert answer.status_code == 404
            assert "There is no such page here." in page
            assert f'href="{reverse("web:family", args=[cast.family.pk])}"' in page
            assert "Open it with a reason" not in page
        page = signed_in(cast, "stranger").get(path).content.decode()
        assert "There is no such page here." not in page and "not here, or not yours" in page
