"""A filled tool as JSON, as far as this worker has it, and the schema that says what its answers are."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.exchange.going_out import as_json
from threefold.toolkit.registry import kept_with
from threefold.web.filled.work import tool_named

MEDIA = "application/json; charset=utf-8"


@require_safe
def filled_tool_json(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """The answers of the version that stands. It is a file that leaves this place: nothing that opens with a reason."""
    opened = open_family(request, family, Group.CHILD_VOICE, Surface.EXPORT)
    copy = next(iter(filled_tools(opened.family, opened.reader, Surface.EXPORT, filled=filled)), None)
    if copy is None:
        raise Http404
    name = slugify(f"{copy.tool} {day_of(now()).isoformat()}")
    return HttpResponse(
        as_json(copy),
        content_type=MEDIA,
        headers={
            "Content-Disposition": f'attachment; filename="{name}.json"',
            "Cache-Control": "no-store, private",
            "X-Content-Type-Options": "nosniff",
        },
    )


@require_safe
def tool_schema(request: HttpRequest, tool: str) -> HttpResponse:
    """The frozen schema of a tool as it asks today."""
    found = tool_named(tool)
    return HttpResponse(kept_with(found, f"schema.v{found.version}.json"), content_type=MEDIA)
