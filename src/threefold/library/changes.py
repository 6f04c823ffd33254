"""Laying down the pages that come with Threefold.

It runs from the command line alone, when a database is brought to a new version: nobody is signed in, so no gate can be
asked. What people change, they change at the editors' desk (decision 0033).
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.core.management import call_command
from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail.search.models import IndexEntry

from threefold.library.content import LANGUAGES, Document, documents
from threefold.library.models import Loaded, Resource, Shelf, Stamp
from threefold.library.occasions import EXTRA

TITLES = {"en": "Toolkit", "es": "Caja de herramientas"}


@dataclass(kw_only=True)
class Report:
    """What became of each file: `slug/language`."""

    new: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    same: int = 0


def load_content(
    given: Iterable[Document] | None = None,
    say: Callable[[str], None] = lambda _: None,
    at: datetime | None = None,
) -> Report:
    """Lay down each page that is not there, renew each that nobody changed; all or nothing. What the county changed,
    took away or is working on is left alone, and said. `at` is when: new pages are news from then on.
    """
    report = Report()
    with transaction.atomic():
        shelves = {language: _shelf(language) for language in LANGUAGES}
        for one in documents() if given is None else given:
            _load(one, shelves[one.language], report, at)
    if not IndexEntry.objects.exists():
        call_command("wagtail_update_index", verbosity=0)
        Stamp.renew()
    for name in report.left_alone:
        say(f"  left as your county has it: {name}")
    return report


def _load(document: Document, shelf: Shelf, report: Report, at: datetime | None) -> None:
    name = f"{document.slug}/{document.language}"
    before = Loaded.objects.filter(slug=document.slug, language=document.language).first()
    page = Resource.objects.filter(slug=document.slug, locale=shelf.locale).first()
    if before is None and page is None:
        report.new.append(name)
        _lay_down(document, _new(document, shelf, at), Loaded(slug=document.slug, language=document.language))
    elif before is None or page is None or _is_countys(page, before):
        report.left_alone.append(name)
    elif before.file_digest == document.digest:
        report.same += 1
    else:
        report.renewed.append(name)
        _lay_down(document, page, before)


def _is_countys(page: Resource, before: Loaded) -> bool:
    return not page.live or page.has_unpublished_changes or _digest(page) != before.page_digest


def _new(document: Document, shelf: Shelf, at: datetime | None) -> Resource:
    """A page that is not yet in the database; with the same page in the other language it is one."""
    page = Resource(slug=document.slug, locale=shelf.locale, live=True)
    page.first_published_at = page.last_published_at = at
    other = Resource.objects.filter(slug=document.slug).exclude(locale=shelf.locale).first()
    if other is not None:
        page.translation_key = other.translation_key
    return page


def _lay_down(document: Document, page: Resource, loaded: Loaded) -> None:
    for name, value in document.said.items():
        setattr(page, name, value)
    page.body, page.draft_title = document.body, page.title
    if page.pk:
        page.save()
    else:
        Shelf.objects.get(locale=page.locale).add_child(instance=page)
    loaded.file_digest, loaded.page_digest = document.digest, _digest(page)
    loaded.save()


def _digest(page: Resource) -> str:
    """What an editor could change, in short."""
    names = (
        "title", "slug", "kind", "summary", "body", "audiences", "icpm", "points", "tools", "pair", "county", "public",
        "minutes", "owned_by", "licence", "edition", "example", "sources",
    )  # fmt: skip
    whole: dict[str, Any] = {name: getattr(page, name) for name in names} | {"dated": str(page.dated)}
    # Only where something stands there: a page without them reads as it did before there were such fields.
    whole |= {name: str(getattr(page, name)) for name in EXTRA if getattr(page, name)}
    return sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def _shelf(language: str) -> Shelf:
    """The shelf of one language; made where there is none."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    shelf: Shelf | None = Shelf.objects.filter(locale=locale).first()
    if shelf is None:
        root = Page.get_first_root_node() or Page.add_root(
            instance=Page(title="Root", slug="root", locale=locale)
        )
        shelf = Shelf(title=TITLES[language], slug=f"toolkit-{language}", locale=locale)
        other = Shelf.objects.first()
        if other is not None:
            shelf.translation_key = other.translation_key
        root.add_child(instance=shelf)
        _welcome(shelf)
    return shelf


def _welcome(shelf: Shelf) -> None:
    """Nobody is welcomed by Wagtail's own first page: a new database has one."""
    if not Site.objects.filter(root_page__in=Shelf.objects.all()).exists():
        site = {"hostname": "localhost", "root_page": shelf}
        Site.objects.update_or_create(is_default_site=True, defaults=site)
        for one in Page.objects.filter(depth=shelf.depth).not_type(Shelf):
            one.delete()


def shelf_of(language: str) -> Shelf:
    """Where pages of a language stand; made where nothing was laid down yet."""
    return _shelf(language)
