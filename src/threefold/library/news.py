"""What is new in the Toolkit, for programs that gather news: Atom and RSS, one for each language. Nobody is signed in
there, so only what is public goes in.
"""

from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from threefold.core.clock import moment_of
from threefold.library.content import LANGUAGES
from threefold.library.finding import Pages, public_in
from threefold.library.models import Resource
from threefold.library.text import readable
from threefold.library.vocabulary import Kind

NEWEST = 30
NOON = time(12)


class Rss(Feed):  # type: ignore[type-arg]
    """The newest public pages of one language as RSS."""

    feed_type: type[SyndicationFeed] = Rss201rev2Feed
    title = _("New in the Toolkit")
    description: Any = _("Pages about Safety Organized Practice that everybody may read.")
    item_guid_is_permalink = True

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """The language of the news."""
        return str(kwargs["language"])

    def link(self, language: str) -> str:
        """Where a person reads on."""
        return reverse("library:toolkit")

    def items(self, language: str) -> Pages:
        """The pages, the newest first."""
        return public_in(language).order_by("-dated", "-pk")[:NEWEST]

    def item_title(self, item: Resource) -> str:
        """The page's title."""
        return readable(item.title)

    def item_description(self, item: Resource) -> str:
        """What the page is good for."""
        return readable(item.summary)

    def item_link(self, item: Resource) -> str:
        """Where it is read."""
        return item.get_url_parts()[2]

    def item_author_name(self, item: Resource) -> str:
        """Who answers for it."""
        return readable(item.owned_by)

    def item_copyright(self, item: Resource) -> str:
        """Under which licence it is passed on."""
        return readable(item.licence)

    def item_categories(self, item: Resource) -> list[Promise | str]:
        """The kind of page."""
        return [Kind(item.kind).label]

    def item_pubdate(self, item: Resource) -> datetime:
        """The date that the page says of itself."""
        return _noon(item.dated)

    def item_updateddate(self, item: Resource) -> datetime:
        """When it was last published."""
        return max(item.last_published_at or _noon(item.dated), _noon(item.dated))


class Atom(Rss):
    """The same as Atom."""

    feed_type = Atom1Feed
    subtitle = Rss.description


@login_not_required
@require_safe
def news_atom(request: HttpRequest, language: str) -> HttpResponse:
    """What is new, as Atom."""
    return _said_in(language, Atom(), request)


@login_not_required
@require_safe
def news_rss(request: HttpRequest, language: str) -> HttpResponse:
    """What is new, as RSS."""
    return _said_in(language, Rss(), request)


def _said_in(language: str, feed: Rss, request: HttpRequest) -> HttpResponse:
    if language not in LANGUAGES:
        raise Http404
    with override(language):
        return feed(request, language=language)


def _noon(day: date) -> datetime:
    return moment_of(day, NOON)
