"""Tags of pages that show a family's words to its workers."""

from django import template

from threefold.families.nobody import Nobody
from threefold.practice.words import Words

register = template.Library()


@register.inclusion_tag("families/names_hidden.html")
def names_hidden(nobody: Nobody, *texts: str | None) -> dict[str, tuple[Words, ...]]:
    """The notice under words that give away something sealed; nothing under all others."""
    return {"named": nobody.named_in(*(text for text in texts if text))}
