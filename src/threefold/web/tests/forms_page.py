"""A page with one of every kind of field, on addresses of its own, to try the keeping of words on."""

import sqlite3

from django import forms
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template import RequestContext, Template
from django.urls import include, path

from threefold.core.forms import Text, ThreefoldForm

PAGE = Template(
    '{% extends "web/base.html" %}{% block main %}<form method="post" action="/try/save/">{% csrf_token %}'
    '{% keep "try.form" 7 %}{{ form.as_p }}<button class="usa-button">Save</button></form>{% endblock %}'
)


class EveryKind(ThreefoldForm):
    """One of every kind of field."""

    words = Text(long=True)
    short = Text(required=False)
    one = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], required=False)
    several = forms.MultipleChoiceField(
        choices=[("x", "X"), ("y", "Y"), ("z", "Z")], required=False, widget=forms.CheckboxSelectMultiple
    )
    pick = forms.ChoiceField(choices=[("p", "P"), ("q", "Q")], required=False, widget=forms.RadioSelect)
    yes = forms.BooleanField(required=False)


def _coded(code: int) -> OperationalError:
    """What Django makes of an error of SQLite."""
    error, cause = OperationalError("it failed"), sqlite3.OperationalError("it failed")
    cause.sqlite_errorcode = code
    error.__cause__ = cause
    return error


# By what stands in `short`: how saving fails.
FAILS = {
    "full": _coded(sqlite3.SQLITE_FULL),
    "read only": _coded(sqlite3.SQLITE_READONLY_DBMOVED),
    "busy": _coded(sqlite3.SQLITE_BUSY),
    "away": OperationalError("the connection is lost"),
    "wrong statement": _coded(sqlite3.SQLITE_ERROR),
}


def show(request: HttpRequest) -> HttpResponse:
    form = EveryKind(initial={"short": "before", "several": ["z"], "yes": True, "base_version": 3})
    return HttpResponse(PAGE.render(RequestContext(request, {"form": form, "user": request.user})))


def save(request: HttpRequest) -> HttpResponse:
    form = EveryKind(request.POST)
    if request.POST.get("short") == "break":
        raise RuntimeError("words that must not be lost")
    if request.POST.get("short") in FAILS:
        raise FAILS[request.POST["short"]]
    if not form.is_valid():
        page = PAGE.render(RequestContext(request, {"form": form, "user": request.user}))
        return HttpResponse(page, status=422)
    return redirect("/try/")


urlpatterns = [path("try/", show), path("try/save/", save), path("", include("threefold.web.urls"))]
handler400 = "threefold.web.views.errors.bad_request"
handler404 = "threefold.web.views.errors.not_here"
handler500 = "threefold.web.views.errors.our_fault"
