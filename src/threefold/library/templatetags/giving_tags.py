"""The files that go with a page of the Toolkit."""

from typing import Any

from django import template

from threefold.library.giving.copies import files_of
from threefold.library.giving.models import GivenFile

register = template.Library()


@register.inclusion_tag("library/page_files.html")
def page_files(slug: str, language: str) -> dict[str, Any]:
    """Those that can be fetched from this page."""
    rows = GivenFile.objects.filter(on_page=True, given__page__slug=slug, given__language=language)
    return {"files": files_of(rows), "slug": slug, "language": language}
