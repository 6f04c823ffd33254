"""The Toolkit's pages as people open them, with and without an account."""

import re
from html import unescape
from importlib import import_module
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from threefold.families.tests.browsing import signed_in
from threefold.library.models import Mark, Resource
from threefold.library.tests.world import a_library

TOOL = {"resource": "three-houses"}


@pytest.fixture
def library(db):
    a_library()


def text(client, name, status=200, query="", **kwargs):
    answer = client.get(reverse(f"library:{name}", kwargs=kwargs) + query)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def test_without_pages_every_list_still_opens(db):
    client = Client()
    for name in ("toolkit", "find", "tools_a_z", "ten_minutes", "coming"):
        text(client, name)
    text(client, "at_point", point="hotline")


def test_toolkit(cast, library):
    page = text(signed_in(cast.worker), "toolkit")
    assert "What are you about to do?" in page and "Back to basics" in page
    assert reverse("library:at_point", kwargs={"point": "closure"}) in page
    assert "Back to basics" not in text(Client(), "toolkit")


def test_find(cast, library):
    client = signed_in(cast.worker)
    page = text(client, "find", query="?words=hosues")
    assert "Three Houses" in page and "“houses”" in page and "Back to basics" in page
    narrow = text(client, "find", query="?words=houses&audience=leader")
    assert "Back to basics" in narrow and "for workers" not in narrow
    assert "Nothing was found" in text(client, "find", query="?words=qwxz")
    assert "Nothing was found" in text(client, "find", query="?kind=no-such-kind")


def test_every_count_of_a_filter_is_what_one_gets(cast, library):
    client = signed_in(cast.worker)
    page = text(client, "find")
    choices = re.findall(r'<a href="(\?[^"]+)"><span>[^<]+</span><span class="muted">(\d+)</span>', page)
    assert len(choices) > 12
    for href, count in choices:
        answer = client.get(reverse("library:find") + href)
        assert answer.context["part"].paginator.count == int(count), href
        assert 'aria-current="true"' in answer.content.decode()


def test_tools_a_z(cast, library):
    page = text(signed_in(cast.worker), "tools_a_z")
    assert page.index("Safety House") < page.index("Three Houses") < page.index("Words and Pictures")


def test_at_point(cast, library):
    page = text(signed_in(cast.worker), "at_point", point="emergency_response")
    assert page.index("Three Houses") < page.index("Three Houses, for workers")
    text(signed_in(cast.worker), "at_point", 404, point="no-such-point")


def test_ten_minutes(cast, library):
    assert "Three Houses, for workers" in text(signed_in(cast.worker), "ten_minutes")


def test_resource(cast, library):
    page = text(signed_in(cast.worker), "resource", **TOOL)
    assert reverse("web:open_for", kwargs=TOOL) in page
    opens, guide = reverse("web:open_for", kwargs=TOOL), {"resource": "three-houses-worker"}
    assert opens in text(signed_in(cast.worker), "resource", **guide)
    assert opens not in text(Client(), "resource", **guide)
    raw = signed_in(cast.worker).get(reverse("library:resource", kwargs=TOOL)).content.decode()
    assert "Nicki Weld" in page and "<script>alert" not in raw and 'example.com/"' not in raw
    assert reverse("library:resource_in", kwargs=TOOL | {"language": "es"}) in page
    assert "Three Houses, for workers" in page
    text(signed_in(cast.worker), "resource", 404, resource="no-such-page")


def test_resource_in(cast, library):
    page = text(signed_in(cast.worker), "resource_in", **TOOL, language="es")
    assert "Las tres casas" in page and '<article lang="es">' in page
    text(signed_in(cast.worker), "resource_in", 404, **TOOL, language="tl")


def test_resource_pdf(cast, library):
    answer = signed_in(cast.worker).get(reverse("library:resource_pdf", kwargs=TOOL | {"language": "en"}))
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")


def test_resource_word(cast, library):
    answer = signed_in(cast.worker).get(reverse("library:resource_word", kwargs=TOOL | {"language": "en"}))
    assert answer["Content-Type"].endswith("wordprocessingml.document")
    assert 'filename="three-houses-en.docx"' in answer["Content-Disposition"]
    said = words_of(answer.content)
    assert "Three Houses" in said and "I sleep better at grandma" in said and "Nicki Weld" in said
    assert cast.agency.name in said


def words_of(made):
    with ZipFile(BytesIO(made)) as parts:
        return " ".join(parts.read(one).decode(errors="ignore") for one in parts.namelist())


def test_pages_that_were_laid_down_before_are_found_as_word_too(library):
    Mark.objects.filter(facet="format", value="word").delete()
    import_module("threefold.library.migrations.0002_word").mark_word(apps, None)
    assert Mark.objects.filter(facet="format", value="word").count() == Resource.objects.count()
    import_module("threefold.library.migrations.0002_word").mark_word(apps, None)
    assert Mark.objects.filter(facet="format", value="word").count() == Resource.objects.count()


def test_what_is_public_is_read_without_an_account_and_nothing_else(library):
    assert "Nicki Weld" in text(Client(), "resource", **TOOL)
    for name, kwargs in (
        ("resource", {}),
        ("resource_in", {"language": "en"}),
        ("resource_pdf", {"language": "en"}),
        ("resource_word", {"language": "en"}),
    ):
        answer = Client().get(reverse(f"library:{name}", kwargs={"resource": "only-for-workers"} | kwargs))
        assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")


def test_every_link_of_every_page_leads_somewhere(cast, library):
    client = signed_in(cast.worker)
    for page in Resource.objects.live():
        said = client.get(page.get_url()).content.decode()
        for href in set(re.findall(r'href="(/[^"#?]*)"', said)):
            if (
                href.startswith("/toolkit/")
                and href != "/toolkit/edit/"
                and not href.endswith((".pdf", ".docx"))
            ):
                assert client.get(href, follow=True).status_code == 200, (page.slug, href)
