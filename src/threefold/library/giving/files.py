"""Files of what is given: put to it, taken away, and fetched. They are only ever downloaded, never opened in a page."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from threefold.core.changes import already_made
from threefold.core.clock import now
from threefold.library.counting.noting import note
from threefold.library.counting.vocabulary import Act
from threefold.library.giving.changes import files
from threefold.library.giving.errors import MovedOn, TooMany
from threefold.library.giving.forms import FileForm, StepForm
from threefold.library.giving.models import Given, GivenFile
from threefold.library.giving.readers import readable
from threefold.library.giving.views import mine, moved_on, page_of, signed_in
from threefold.library.models import Resource
from threefold.printing.incoming.files import MEDIA


@require_POST
def add_given_file(request: HttpRequest, given: UUID) -> HttpResponse:
    """Put a file to it."""
    row = mine(request, given)
    if already_made(request.POST, "library.add_given_file", by=row.giver):
        return redirect("library:given", given=given)
    form = FileForm(request.POST, request.FILES, auto_id="file-%s")
    if form.is_valid():
        try:
            files.add_given_file(
                by=row.giver, id=form.id_for(), at=now(), given=row, file=form.cleaned_data["file"]
            )
        except TooMany:
            form.add_error("file", _("Six files are the most. Take one away first."))
        except MovedOn:
            moved_on(request)
    return page_of(request, row, adding=form) if form.errors else redirect("library:given", given=given)


@require_POST
def remove_given_file(request: HttpRequest, given: UUID, file: UUID) -> HttpResponse:
    """Take a file away."""
    row, form = mine(request, given), StepForm(request.POST)
    if already_made(request.POST, "library.remove_given_file", by=row.giver) or not form.is_valid():
        return redirect("library:given", given=given)
    one = row.files.filter(pk=file, taken_away=False).first()
    if one is None:
        raise Http404
    try:
        files.remove_given_file(by=row.giver, id=form.id_for(), at=now(), given=row, file=one)
        messages.success(request, _("It is gone."))
    except MovedOn:
        moved_on(request)
    return redirect("library:given", given=given)


@require_safe
def given_file(request: HttpRequest, given: UUID, file: UUID) -> HttpResponse:
    """Fetch a file, as its giver or as who reads for the Toolkit."""
    by = signed_in(request)
    row = Given.objects.filter(pk=given, giver=by).first() or readable(by).filter(pk=given).first()
    one = row.files.filter(pk=file, taken_away=False).first() if row else None
    if row is None or one is None:
        raise Http404
    return _download(one, row.wording.title)


@login_not_required
@require_safe
def resource_file(request: HttpRequest, resource: str, language: str, file: UUID) -> HttpResponse:
    """Fetch a file of a page, as whoever may read the page."""
    page = Resource.objects.live().filter(slug=resource, locale__language_code=language).first()
    if not request.user.is_authenticated and (page is None or not page.public):
        return redirect_to_login(request.get_full_path())
    one = GivenFile.objects.filter(pk=file, given__page=page, on_page=True).first() if page else None
    if page is None or one is None:
        raise Http404
    note(request, Act.KEPT, page.slug, language, which=str(one.pk))
    return _download(one, page.title)


def _download(one: GivenFile, title: str) -> HttpResponse:
    name = slugify(title)[:60] or "file"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{one.kind}"', "X-Content-Type-Options": "nosniff",
    }  # fmt: skip
    return HttpResponse(bytes(one.made), content_type=MEDIA[one.kind], headers=headers)
