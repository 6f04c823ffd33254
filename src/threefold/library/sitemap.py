"""The addresses of everything public, for search engines: pages in each language, and the lists that lead to them."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_of
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from threefold.core.clock import day_of
from threefold.library.content import LANGUAGES
from threefold.library.finding import public_in
from threefold.library.models import Resource
from threefold.library.vocabulary import Point

LISTS = ("toolkit", "tools_a_z", "ten_minutes", "coming")


class PublicPages(Sitemap):  # type: ignore[type-arg]
    """Each page that is read without an account, in each of its languages."""

    def items(self) -> list[Resource]:
        """The pages."""
        return [one for language in LANGUAGES for one in public_in(language).order_by("slug")]

    def location(self, item: Resource) -> str:
        """Where it is read."""
        return item.get_url_parts()[2]

    def lastmod(self, item: Resource) -> date:
        """The day on which it last changed."""
        dated: date = item.dated
        published = item.last_published_at
        return max(day_of(published), dated) if published else dated


class Lists(Sitemap):  # type: ignore[type-arg]
    """Where to begin."""

    def items(self) -> list[str]:
        """The lists, and one for each decision point."""
        at = [reverse("library:at_point", kwargs={"point": one}) for one in Point.values]
        return [*(reverse(f"library:{one}") for one in LISTS), *at]

    def location(self, item: str) -> str:
        """The address is what stands there."""
        return item


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All of them."""
    return sitemap_of(request, sitemaps={"lists": Lists, "pages": PublicPages})
