"""The editors' desk: for toolkit editors alone, pages alone; what is done there is told to the audit."""

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.families.tests.browsing import signed_in
from threefold.library.models import Resource
from threefold.library.tests.world import a_library

CLOSED = (
    "wagtailadmin_login", "wagtailadmin_account", "wagtailadmin_logout", "wagtailadmin_password_reset",
    "wagtailusers_users:index", "wagtailusers_users:add", "wagtailusers_groups:index", "wagtailadmin_error_test",
    "wagtailsites:index", "wagtailadmin_collections:index", "wagtailadmin_workflows:index",
    "wagtailadmin_reports:site_history",
)  # fmt: skip


@pytest.fixture
def editor(cast):
    a_library()
    cast.stranger.duties = [Duty.TOOLKIT.value]
    cast.stranger.save()
    return cast.stranger


def page():
    return Resource.objects.get(slug="three-houses", locale__language_code="en")


def sent(one, **changed):
    """The form of the desk as a browser sends it."""
    plain = (
        "title",
        "slug",
        "kind",
        "summary",
        "body",
        "pair",
        "minutes",
        "owned_by",
        "licence",
        "edition",
        "county",
    )
    form = {name: getattr(one, name) for name in plain} | {"dated": str(one.dated), "public": "on"}
    form |= {"audiences": one.audiences, "icpm": one.icpm, "points": one.points}
    form |= {"tools": "\n".join(one.tools), "sources": "\n".join(one.sources)}
    return form | {"action-publish": "1"} | changed


def test_only_a_toolkit_editor_comes_in(cast, editor):
    home = reverse("wagtailadmin_home")
    assert signed_in(editor).get(home).status_code == 200
    for other in (cast.worker, cast.supervisor):
        assert signed_in(other).get(home).status_code == 404
    answer = Client().get(home)
    assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", CLOSED)
def test_wagtail_s_own_sign_in_and_settings_never_show(editor, name):
    for client in (signed_in(editor), Client()):
        answer = client.get(reverse(name))
        assert answer.status_code == 404 or answer["Location"].startswith("/accounts/login/")


def test_the_policy_is_looser_at_the_desk_and_nowhere_else(editor):
    client = signed_in(editor)
    at_the_desk = client.get(reverse("wagtailadmin_home"))["Content-Security-Policy"]
    elsewhere = client.get(reverse("library:toolkit"))["Content-Security-Policy"]
    assert "unsafe-inline" in at_the_desk and "unsafe" not in elsewhere
    assert "default-src 'self'" in at_the_desk and "https:" not in at_the_desk


def test_an_editor_changes_a_page_and_the_audit_knows(editor):
    client, before = signed_in(editor), Entry.objects.count()
    address = reverse("wagtailadmin_pages:edit", args=[page().pk])
    assert client.get(address).status_code == 200
    answer = client.post(address, sent(page(), title="Our Three Houses", audiences=["parent"]))
    assert answer.status_code == 302, answer.context["form"].errors
    assert page().title == "Our Three Houses" and page().audiences == ["parent"]
    told = Entry.objects.filter(kind="library.page_edited", actor=editor.pk)
    assert {"wagtail.edit", "wagtail.publish"} <= {one.detail["what"] for one in told}
    assert Entry.objects.count() > before
    assert (
        "Our Three Houses" in client.get(reverse("library:resource", args=["three-houses"])).content.decode()
    )


def test_the_desk_s_lists_open_and_show_our_shelves_alone(editor):
    client = signed_in(editor)
    for name in ("wagtailadmin_home", "wagtailadmin_explore_root", "wagtailadmin_pages:search"):
        assert client.get(reverse(name)).status_code == 200
    root = client.get(reverse("wagtailadmin_explore_root")).content.decode()
    assert "Caja de herramientas" in root and "Welcome" not in root and "gravatar" not in root
    assert client.get(reverse("wagtailadmin_explore", args=[page().get_parent().pk])).status_code == 200


def test_an_editor_withdraws_a_page(editor):
    client = signed_in(editor)
    assert client.post(reverse("wagtailadmin_pages:unpublish", args=[page().pk])).status_code == 302
    assert client.get(reverse("library:resource_in", args=["three-houses", "en"])).status_code == 404


def test_an_editor_begins_a_page_and_its_spanish(editor):
    client = signed_in(editor)
    shelf = page().get_parent()
    address = reverse("wagtailadmin_pages:add", args=["library", "resource", shelf.pk])
    assert client.get(address).status_code == 200
    answer = client.post(address, sent(page(), title="New", slug="new"))
    assert answer.status_code == 302, answer.context["form"].errors
    made = Resource.objects.get(slug="new")
    assert made.live and made.language == "en"
    spanish = reverse("simple_translation:submit_page_translation", args=[made.pk])
    assert client.get(spanish).status_code == 200
    client.post(
        spanish,
        {"locales": [Resource.objects.get(slug="three-houses", locale__language_code="es").locale_id]},
    )
    assert Resource.objects.filter(translation_key=made.translation_key).count() == 2


def test_every_page_of_the_desk_s_addresses_is_behind_the_door(cast, editor):
    """A new page of Wagtail's is closed until somebody opens it."""
    client = Client()
    for one in get_resolver("threefold.library.desk").url_patterns:
        if not getattr(one, "url_patterns", ()) and "<" not in str(one.pattern):
            answer = client.get("/toolkit/edit/" + str(one.pattern).strip("^$"))
            assert answer.status_code in (302, 404)
            assert answer.status_code == 404 or answer["Location"].startswith("/accounts/login/")
