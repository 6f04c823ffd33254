"""Page: the tool was withdrawn while somebody wrote; nothing is kept in it any more, and their words stand here."""

from collections.abc import Iterator

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.families.forms.base import said
from threefold.families.page import family_page
from threefold.toolkit.models import FilledTool
from threefold.web.filled.kinds import here
from threefold.web.filled.work import Work


def gone(request: HttpRequest, work: Work, form: forms.Form | None = None) -> HttpResponse:
    """Status 409: that it was withdrawn, when, by whom and why, with what was typed."""
    row = FilledTool.objects.select_related("withdrawn_by").get(pk=work.row.pk)
    context = family_page(work.opened, "tools") | {
        "filled": row,
        "title": here(work.tool.title),
        "of": work.names.get(row.person_id, "") if row.person_id else "",
        "typed": list(_typed(form)) if form is not None else [],
    }
    return render(request, "web/filled/gone.html", context, status=409)


def _typed(form: forms.Form) -> Iterator[tuple[str, str]]:
    """What was typed or chosen and did not stand there before, under what was asked."""
    form.is_valid()
    for one in form.visible_fields():
        if one.data not in (None, "", []) and one.field.has_changed(one.initial, one.data):
            yield str(one.label), said(one.field, one.data)
