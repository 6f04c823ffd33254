"""A link from a gap in a family's file to the guide for it."""

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import get_language

from threefold.library.guides import guides

register = template.Library()
_KEPT = "_library_guides"


@register.inclusion_tag("library/guide_to.html", takes_context=True)
def guide_to(context: Context, gap: str) -> dict[str, Any]:
    """The guide to what is missing here. All of a page's are asked for at once."""
    request: Any = context.get("request")
    found = getattr(request, _KEPT, None)
    if found is None:
        found = guides((get_language() or "en")[:2])
        if request is not None:
            setattr(request, _KEPT, found)
    return {"guide": found.get(gap)}
