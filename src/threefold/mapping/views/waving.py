"""Leaving a text as it is, and asking for the help again."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from threefold.core.clock import now
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_family
from threefold.mapping.beside import as_id
from threefold.mapping.changes.waving import is_rule, take_up_findings
from threefold.mapping.changes.waving import wave_off as leave_aside


@require_POST
def wave_off(request: HttpRequest, family: UUID) -> HttpResponse:
    """`left` holds the place, the rule, its words if any, and the id of the change; `again` the place and the id."""
    opened = open_family(request, family, Group.MAP)
    if not opened.may_write(Group.MAP):
        raise Http404
    if "again" in request.POST:
        place, change = _ids(request.POST["again"].split())
        take_up_findings(by=opened.worker, family=opened.family, id=change, at=now(), place=place)
    else:
        _leave(opened, request.POST.get("left", "").split())
    # Nothing to show: a browser stays where it is, also without a script, and what is typed there stays with it. Any
    # page in its place would have to bring the words back, and those of a form that was not saved are not sent here.
    return HttpResponse(status=204)


def _leave(opened: Opened, said: list[str]) -> None:
    if len(said) not in (3, 4):
        raise Http404
    place, change = _ids([said[0], said[-1]])
    if not is_rule(said[1]):
        raise Http404
    words = said[2] if len(said) == 4 else ""
    leave_aside(
        by=opened.worker,
        family=opened.family,
        id=change,
        at=now(),
        place=place,
        rule=said[1],
        words=words[:16],
    )


def _ids(said: list[str]) -> tuple[UUID, UUID]:
    found = [one for text in said if (one := as_id(text)) is not None]
    if len(found) != 2 or len(said) != 2:
        raise Http404
    return found[0], found[1]
