"""How something given becomes a page of the library, and leaves it again."""

from datetime import datetime

from django.utils.text import slugify
from wagtail.actions.unpublish_page import UnpublishPageAction

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.library.changes import shelf_of
from threefold.library.giving.models import Given
from threefold.library.giving.vocabulary import GivenKind, Licence
from threefold.library.models import Resource
from threefold.library.vocabulary import Kind
from threefold.practice.words import Words

THANKS = Words(
    "With thanks to {whom}, who gave this to the Toolkit.",
    "Gracias a {whom}, que dio esto a la caja de herramientas.",
)
COLLEAGUE = Words("a colleague in {county}", "una persona que trabaja en {county}")
_LONGEST_SLUG, _WORDS_A_MINUTE = 60, 200


def publish(row: Given, *, by: Worker, at: datetime) -> Resource:
    """Make its page, or give the page that it has the new words; Wagtail keeps every version."""
    page = row.page or _new(row)
    wording = row.wording
    page.kind, page.title, page.summary = _kind(row), wording.title, wording.summary
    page.body = f"{wording.body.strip()}\n\n{thanks(row)}"
    page.audiences, page.licence, page.county = list(row.audiences), row.licence, row.agency.name[:80]
    page.public = row.public and row.licence != Licence.HERE
    page.owned_by = (row.giver.name if row.by_name else row.agency.name)[:120]
    page.minutes = max(1, round(len(wording.body.split()) / _WORDS_A_MINUTE))
    page.dated = day_of(at)
    if page.pk:
        page.edition += 1
    else:
        shelf_of(row.language).add_child(instance=page)
    page.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    return page


def withdraw(row: Given, *, by: Worker) -> None:
    """Take its page out of the library. It is kept, and read by nobody."""
    if row.page is not None and row.page.live:
        UnpublishPageAction(row.page, user=by).execute(skip_permission_checks=True)


def thanks(row: Given) -> str:
    """A line at the end of the page."""
    county = row.agency.name
    whom = (
        f"{row.giver.name} ({county})" if row.by_name else COLLEAGUE.in_(row.language).format(county=county)
    )
    return _plain(THANKS.in_(row.language).format(whom=whom))


def _plain(words: str) -> str:
    """A name with a mark of Markdown in it stays a name."""
    return "".join(f"\\{one}" if one in r"\`*_[]<>#" else one for one in words)


def _kind(row: Given) -> str:
    if row.kind == GivenKind.TOOL:
        return Kind.TOOL.value
    return "story" if "story" in Kind.values else Kind.POST.value


def _new(row: Given) -> Resource:
    shelf = shelf_of(row.language)
    name = slugify(row.wording.title)[:_LONGEST_SLUG].strip("-") or row.kind
    return Resource(slug=f"{name}-{row.pk.hex[-6:]}", locale=shelf.locale, live=False)
