"""The small tags that every template has without loading them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.forms import BoundField, widgets
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.practice.words import Words
from threefold.web import phrases
from threefold.web.icons import PATHS
from threefold.web.keeping.offers import form_context
from threefold.web.keeping.words import address_of
from threefold.web.practice_county import PracticeCounty, county

register = template.Library()
SVG = (
    '<svg class="i" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
    'stroke-linejoin="round" aria-hidden="true" focusable="false">{}</svg>'
)
_CLASSES: tuple[tuple[type[widgets.Widget], str], ...] = (
    (widgets.CheckboxSelectMultiple, "usa-checkbox__input"),
    (widgets.RadioSelect, "usa-radio__input"),
    (widgets.CheckboxInput, "usa-checkbox__input"),
    (widgets.Select, "usa-select"),
    (widgets.Textarea, "usa-textarea"),
    (widgets.Input, "usa-input"),
)


_ICONS = {name: format_html(SVG, mark_safe(path)) for name, path in PATHS.items()}  # noqa: S308 - our own constants


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon beside a word; it is never alone, so it is hidden from screen readers."""
    return _ICONS[name]


@register.simple_tag(takes_context=True)
def keep(context: Context, *parts: object) -> SafeString:
    """Inside a form: what is typed is kept for its writer, under a key made of `parts`, until the form is saved.

    Where words were kept before, they are offered.
    """
    key = ":".join(str(part) for part in parts)
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return format_html('<input type="hidden" name="keep" value="{}">', key)
    return mark_safe(render_to_string("web/kept_offer.html", form_context(request, key)))  # noqa: S308 - our template


@register.simple_tag(takes_context=True)
def page_address(context: Context) -> str:
    """The address of the page that is open; of the answer to a form, the page where the form stands."""
    request = context.get("request")
    return address_of(request) if request is not None else "/"


@register.simple_tag(takes_context=True)
def practice_county(context: Context) -> PracticeCounty | None:
    """On the sign-in page of a practice county: its name and its people. Nowhere else, whatever is in the database."""
    return county(context.get("request")) if settings.DEMO else None


@register.simple_tag
def face(name: str, kind: str = "") -> SafeString:
    """The round initial of a person; `kind` is "", "child" or "safe"."""
    extra = f" tf-face--{kind}" if kind else ""
    return format_html('<span class="tf-face{}" aria-hidden="true">{}</span>', extra, name[:1].upper())


@register.filter
def w(words: Words | str | None) -> str:
    """A sentence of the practice in the reader's language."""
    if words is None:
        return ""
    return words.in_(get_language() or "en") if isinstance(words, Words) else str(words)


@register.filter
def day(value: date | None) -> str:
    """A day as people say it; the year only when it is not this one."""
    return _day(value, "j F", "j F Y", "j \\d\\e F", "j \\d\\e F \\d\\e Y")


@register.filter
def day_full(value: date | None) -> str:
    """A day with its weekday."""
    return _day(value, "l j F", "l j F Y", "l j \\d\\e F", "l j \\d\\e F \\d\\e Y")


@register.filter
def day_short(value: date | None) -> str:
    """A day in the margin of a list: Mon 23 Nov."""
    return phrases.short_day(value) if value else ""


@register.filter
def headed(label: object) -> str:
    """A label before what is said of it: with a colon, unless it ends as a sentence does."""
    text = str(label)
    return text if text.endswith(("?", "!", ".", ":", "…")) else f"{text}:"


@register.filter
def listed(names: Sequence[str]) -> str:
    """Names as people say them."""
    return phrases.listed(names)


@register.filter
def dressed(field: BoundField) -> SafeString:
    """A form field's widget in the look: classes, and what a screen reader needs to know of hint and error."""
    widget = field.field.widget
    names = [name for kind, name in _CLASSES if isinstance(widget, kind)][:1]
    if field.errors:
        names += ["usa-input--error"]
    if own := widget.attrs.get("class"):
        names.append(str(own))
    # A placeholder is no label, and goes when somebody types: libraries that bring one are not followed.
    return field.as_widget(attrs={"class": " ".join(names), "placeholder": False})


@register.filter
def flat(attrs: dict[str, Any]) -> SafeString:
    """A widget's attributes, escaped. Every page with a form writes hundreds: a template for each would be slow."""
    return flatatt(attrs)


@register.filter
def does(worker: object, duty: str) -> bool:
    """Whether somebody signed in does `duty` for the agency."""
    return isinstance(worker, Worker) and worker.has_duty(Duty(duty))


@register.filter
def is_group(field: BoundField) -> bool:
    """Whether a field is several inputs under one legend."""
    return bool(field.field.widget.use_fieldset)


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Whether a field is one box to tick, with its label after it."""
    return isinstance(field.field.widget, widgets.CheckboxInput)


def _day(value: Any, en: str, en_year: str, es: str, es_year: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    spanish = (get_language() or "en").startswith("es")
    this_year = value.year == timezone.localdate().year
    form = (es if this_year else es_year) if spanish else (en if this_year else en_year)
    return formats.date_format(value, form)
