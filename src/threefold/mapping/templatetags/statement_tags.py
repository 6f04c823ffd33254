"""Small tags of the pages of worries, goals and scales."""

from typing import Any
from uuid import UUID

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from threefold.core.ids import new_id
from threefold.mapping.asking import Ask, ask_of
from threefold.mapping.board import Slip
from threefold.mapping.move_panels import MovePanels
from threefold.practice.findings import Finding, Level
from threefold.practice.questions import Question

register = template.Library()


@register.simple_tag
def change_id() -> UUID:
    """An id for the change that a form on the page will make: each form has one of its own."""
    return new_id()


@register.simple_tag(takes_context=True)
def move_panel(context: Context, panels: MovePanels, slip: Slip) -> SafeString:
    """What opens under a thing on the map: change its words, move it, sort it."""
    return panels.panel(context, slip)


@register.filter
def ask_in(one: Question) -> Ask:
    """A question as it can be asked, in the language of the page."""
    return ask_of(one, get_language() or "en")


@register.filter
def only(findings: Any, subject: UUID) -> list[Finding]:
    """The findings about one thing."""
    return [one for one in findings if one.subject == subject]


@register.filter
def blocking(findings: Any) -> list[Finding]:
    """The findings that hold something back, and that a supervisor may let pass."""
    return [one for one in findings if one.level is Level.BLOCK and not one.firm]
