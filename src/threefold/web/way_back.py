"""Somebody asks for an address that only takes a form: a page in plain words, with the way back."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import Resolver404, resolve

Next = Callable[[HttpRequest], HttpResponseBase]


class WayBack:
    """Gives the empty answer 405 to a browser that only looks its words and a link to the page above."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, with words when there are none."""
        answer = self.get_response(request)
        if request.method != "GET" or not isinstance(answer, HttpResponseNotAllowed):
            return answer
        page: HttpResponse = render(
            request,
            "405.html",
            {"page_above": page_above(request.path)},
            status=HTTPStatus.METHOD_NOT_ALLOWED,
        )
        page["Allow"] = answer["Allow"]
        return page


def page_above(path: str) -> str:
    """The nearest address above `path` that there is."""
    parts = path.strip("/").split("/")
    while parts := parts[:-1]:
        above = f"/{'/'.join(parts)}/"
        try:
            resolve(above)
        except Resolver404:
            continue
        return above
    return "/"
