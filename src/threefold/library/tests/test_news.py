"""What programs read: the news as Atom and RSS, and the map of the site. Only what is public is in them."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.tests.browsing import signed_in
from threefold.library.models import Resource
from threefold.library.tests.world import a_library

ATOM, MAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def library(db):
    a_library()


def read(client, name, **kwargs):
    answer = client.get(reverse(f"library:{name}", kwargs=kwargs))
    assert answer.status_code == 200
    return answer, ElementTree.fromstring(answer.content)


def page(slug="three-houses", language="en"):
    return Resource.objects.get(slug=slug, locale__language_code=language)


def titles(root):
    return [one.findtext(f"{ATOM}title") for one in root.iter(f"{ATOM}entry")]


def test_news_atom(library):
    answer, root = read(Client(), "news_atom", language="en")
    assert answer["Content-Type"].startswith("application/atom+xml")
    entries = {one.findtext(f"{ATOM}title"): one for one in root.iter(f"{ATOM}entry")}
    assert "Three Houses" in entries and "Las tres casas" not in entries
    entry = entries["Three Houses"]
    link = entry.find(f"{ATOM}link").get("href")
    assert link == "http://testserver" + reverse("library:resource_in", args=["three-houses", "en"])
    assert entry.findtext(f"{ATOM}id") == link and "A child draws" in entry.findtext(f"{ATOM}summary")
    assert entry.findtext(f"{ATOM}published").startswith("2026-11-30T12:00:00-08:00")
    assert entry.find(f"{ATOM}category").get("term") == "Tool"
    assert Client().get(link).status_code == 200


def test_the_news_speak_the_language_that_was_asked_for(cast, library):
    _answer, root = read(signed_in(cast.worker), "news_atom", language="es")
    assert root.findtext(f"{ATOM}title") == "Lo nuevo en la caja de herramientas"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "es"
    assert "Las tres casas" in titles(root) and "Three Houses" not in titles(root)
    assert Client().get(reverse("library:news_atom", kwargs={"language": "tl"})).status_code == 404


def test_news_rss(library):
    answer, root = read(Client(), "news_rss", language="es")
    assert answer["Content-Type"].startswith("application/rss+xml") and root.get("version") == "2.0"
    assert "Las tres casas" in [one.text for one in root.iter("title")]
    assert root.find("channel").findtext("language") == "es"


def test_the_newest_stands_first_and_a_long_list_ends(library):
    first = page("three-houses-worker")
    first.dated = "2027-01-05"
    first.save()
    _answer, root = read(Client(), "news_atom", language="en")
    assert titles(root)[0] == first.title and len(titles(root)) <= 30


@pytest.mark.parametrize("who", ["nobody", "worker"])
def test_what_is_not_public_is_in_none_of_them(cast, library, who):
    client = Client() if who == "nobody" else signed_in(cast.worker)
    assert not page("only-for-workers").public
    withdrawn = page()
    withdrawn.unpublish()
    for name, kwargs in (
        ("news_atom", {"language": "en"}),
        ("news_rss", {"language": "en"}),
        ("sitemap", {}),
    ):
        answer, _root = read(client, name, **kwargs)
        said = answer.content.decode()
        assert "only-for-workers" not in said and page("only-for-workers").title not in said
        assert "/three-houses/en/" not in said and "/three-houses-worker/en/" in said


def test_a_pasted_control_character_breaks_no_feed(library):
    mine = page()
    mine.summary = "A child\x0b draws\x00."
    Resource.objects.filter(pk=mine.pk).update(summary="A child\x0b draws\x1f.")
    _answer, root = read(Client(), "news_atom", language="en")
    assert "A child draws." in [one.findtext(f"{ATOM}summary") for one in root.iter(f"{ATOM}entry")]


def test_sitemap(library):
    _answer, root = read(Client(), "sitemap")
    places = {one.findtext(f"{MAP}loc"): one.findtext(f"{MAP}lastmod") for one in root}
    pages = Resource.objects.live().filter(public=True)
    assert {f"http://testserver{one.get_url_parts()[2]}" for one in pages} < set(places)
    assert places["http://testserver" + page().get_url_parts()[2]] == "2026-11-30"
    for place in places:
        assert Client().get(place.removeprefix("http://testserver")).status_code == 200, place


def test_a_page_of_the_toolkit_names_the_feed(library):
    said = Client().get(reverse("library:toolkit")).content.decode()
    assert 'rel="alternate" type="application/atom+xml"' in said
    assert f'href="{reverse("library:news_atom", kwargs={"language": "en"})}"' in said
    assert f'href="{reverse("library:news_rss", kwargs={"language": "en"})}"' in said
