"""Where a need leads: the page that begins it, or the family's one page."""

from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse


def link(family: UUID, *names: str, **parts: Any) -> str:
    """The first of the named pages that exists."""
    for name in names:
        try:
            return reverse(name, kwargs={"family": family, **parts})
        except NoReverseMatch:
            continue
    return reverse("web:family", kwargs={"family": family})
