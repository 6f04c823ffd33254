"""What lists show comes from memory, is as the database has it, and holds nothing that its reader may not read."""

from contextlib import suppress

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from threefold.families.tests.browsing import signed_in
from threefold.library.filters import LANGUAGE, chosen_in, filters, narrowed
from threefold.library.finding import look_for, on_shelf
from threefold.library.holdings import holdings
from threefold.library.models import Mark, Resource
from threefold.library.tests.world import a_library
from threefold.library.vocabulary import FACETS

FIND = reverse("library:find")


@pytest.fixture
def library(db):
    a_library()


def slugs(language="en", *, with_account=True):
    return {one.slug for one in holdings(signed_in=with_account).once[language].values()}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("with_account", [True, False])
def test_it_is_what_stands_on_the_shelf(library, language, with_account):
    has = holdings(signed_in=with_account).once[language]
    shelf = {one.pk: one for one in on_shelf(language, signed_in=with_account)}
    assert {one.pk for one in has.values()} == set(shelf) and shelf
    for entry in has.values():
        page = shelf[entry.pk]
        for name in ("slug", "title", "summary", "kind", "dated", "minutes", "language"):
            assert getattr(entry, name) == getattr(page, name), (page.slug, name)
        assert {one for one in entry.marks if one[0] != LANGUAGE} == set(
            page.marks.values_list("facet", "value")
        )


def test_without_an_account_nothing_but_public_pages_is_in_it(library):
    public = set(Resource.objects.live().filter(public=True).values_list("pk", flat=True))
    has = holdings(signed_in=False)
    assert {pk for pages in has.by_language.values() for pk in pages} == public
    assert public < {pk for pages in holdings(signed_in=True).by_language.values() for pk in pages}


def test_a_page_is_gone_with_the_change_that_takes_it_away(library):
    page = Resource.objects.get(slug="three-houses", locale__language_code="en")
    assert "Three Houses" in Client().get(FIND).content.decode()
    page.public = False
    page.save()
    has = holdings(signed_in=False).once["en"].values()
    assert [one.language for one in has if one.slug == "three-houses"] == ["es"]
    page.public, page.title = True, "Four Houses"
    page.save()
    assert "Four Houses" in Client().get(FIND).content.decode()
    page.unpublish()
    assert "Four Houses" not in Client().get(FIND).content.decode()


def test_what_the_desk_does_without_knowing_our_kind_of_page_counts_too(library):
    slug = "only-for-workers"
    assert slug in slugs()
    plain = Page.objects.get(slug=slug)
    plain.live = False
    plain.save(update_fields=["live"])
    assert slug not in slugs()
    assert "three-houses-worker" in slugs()
    Resource.objects.filter(slug="three-houses-worker").first().delete()
    Resource.objects.filter(slug="three-houses-worker").delete()
    assert "three-houses-worker" not in slugs()


def test_what_was_undone_is_not_kept(library):
    page = Resource.objects.get(slug="only-for-workers")
    with suppress(RuntimeError), transaction.atomic():
        page.title = "Never was"
        page.save()
        assert "Never was" in {one.title for one in holdings(signed_in=True).once["en"].values()}
        raise RuntimeError
    assert "Never was" not in {one.title for one in holdings(signed_in=True).once["en"].values()}


def test_it_is_read_once(library):
    holdings(signed_in=True)
    with CaptureQueriesContext(connection) as asked:
        assert holdings(signed_in=True) is holdings(signed_in=True)
    assert len(asked) == 2 and all("stamp" in one["sql"] for one in asked)


def test_every_count_is_what_the_database_counts(library):
    """Each filter, alone and beside another, counted the slow way."""
    entries = list(holdings(signed_in=True).once["en"].values())
    for query in (
        "",
        "kind=tool",
        "kind=quick_guide&audience=worker",
        "language=es&format=pdf",
        "county=Nowhere",
    ):
        chosen = chosen_in(QueryDict(query))
        for one in filters(entries, chosen, "", lambda slugs: {}):
            for choice in one.choices:
                value = next(iter(chosen_in(QueryDict(choice.href[1:])).keys() & {one.key}), None)
                wanted = dict(chosen) | ({one.key: QueryDict(choice.href[1:])[one.key]} if value else {})
                assert choice.count == len(_slowly(wanted)) or choice.chosen, (query, choice)
        assert {one.pk for one in narrowed(entries, chosen)} == _slowly(chosen)


def _slowly(chosen):
    pages = on_shelf("en", signed_in=True)
    for facet, value in chosen.items():
        if facet == LANGUAGE:
            keys = Resource.objects.live().filter(locale__language_code=value).values("translation_key")
            pages = pages.filter(translation_key__in=keys)
        else:
            assert facet in FACETS
            pages = pages.filter(pk__in=Mark.objects.filter(facet=facet, value=value).values("resource"))
    return set(pages.values_list("pk", flat=True))


def test_the_index_is_asked_once_for_a_word_until_a_page_changes(library):
    def index_asked(words, *, with_account=True):
        with CaptureQueriesContext(connection) as asked:
            assert look_for(words, "en", signed_in=with_account).keys
        return sum("index" in one["sql"] for one in asked)

    assert index_asked("three houses") == 2
    assert index_asked("houses") == 0
    assert index_asked("houses", with_account=False) == 1
    page = Resource.objects.get(slug="only-for-workers")
    page.body += " Kites."
    page.save()
    assert index_asked("kites") == 1
    assert index_asked("houses") == 1


def test_of_many_words_the_first_are_forgotten(library, monkeypatch):
    monkeypatch.setattr("threefold.library.holdings.MOST_WORDS", 2)
    for words in ("three", "houses", "visit"):
        look_for(words, "en", signed_in=True)
    assert len(holdings(signed_in=True)._having) == 1


def test_find_costs_the_same_with_filters(cast, library):
    client = signed_in(cast.worker)
    client.get(FIND, {"words": "houses"})
    counts = []
    for query in ({"words": "houses"}, {"words": "houses", "kind": "tool", "audience": "worker"}):
        with CaptureQueriesContext(connection) as asked:
            client.get(FIND, query)
        counts.append(len(asked))
    assert counts[0] == counts[1]
