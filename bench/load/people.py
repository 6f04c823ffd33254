"""Who is at work: their sessions, their families and what they open, read from the database before the clock runs.

`python -m bench.load.people N` prints it as JSON.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

FAMILIES_EACH = 8
RICH = 10  # map items that a family has at least, so that the same kind of family is opened in both counties


def main() -> int:
    """Print the people."""
    import django

    django.setup()
    from django.conf import settings

    people = list(_people(int(sys.argv[1])))
    print(json.dumps({"cookie": settings.SESSION_COOKIE_NAME, "people": people}))
    return 0


def _people(wanted: int) -> Iterator[dict[str, Any]]:
    """Social workers with families; the same worker more than once where there are too few."""
    from threefold.families.models import Assignment

    current = Assignment.objects.filter(ends=None, kind="social_worker").order_by("worker_id", "family_id")
    teams: dict[Any, list[Any]] = {}
    for one in current.select_related("worker", "family")[: wanted * 60]:
        teams.setdefault(one.worker, []).append(one.family)
    ready = [(worker, found) for worker, of in teams.items() if (found := list(_families(of)))]
    for number in range(wanted):
        worker, families = ready[number % len(ready)]
        yield {"session": _session(worker), "families": families}


def _families(families: list[Any]) -> Iterator[dict[str, str]]:
    from threefold.mapping.models import MapItem

    for family in families[:FAMILIES_EACH]:
        plan = family.plans.order_by("pk").first()
        person = family.people.filter(standing="parent").order_by("pk").first()
        if plan and person and MapItem.objects.filter(family=family).count() >= RICH:
            yield {
                "home": "/", "search": "/families/", "words": family.name.split()[0], "bare": "/bench/bare/",
                "family": _to("web:family", family=family.pk), "map": _to("mapping:map", family=family.pk),
                "plan": _to("plans:plan", family=family.pk, plan=plan.pk),
                "copy": _to("web:copy", family=family.pk, person=person.pk) + "?kind=map",
            }  # fmt: skip


def _to(name: str, **of: Any) -> str:
    from django.urls import reverse

    return reverse(name, kwargs=of)


def _session(worker: Any) -> str:
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    sys.exit(main())
