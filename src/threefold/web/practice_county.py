"""The people of the practice county, for its sign-in page."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.http import urlencode

from threefold.accounts.models import Agency, Worker
from threefold.accounts.roles import Duty


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """An account to try, and the address that fills it in."""

    name: str
    does: str
    href: str


@dataclass(frozen=True, kw_only=True)
class PracticeCounty:
    """The county's name, its people, and the one password of all."""

    name: str
    password: str
    people: tuple[Somebody, ...]


def county(request: HttpRequest | None) -> PracticeCounty | None:
    """The practice county of this database; None when there is none yet."""
    agency = Agency.objects.filter(is_practice=True, workers__is_demo=True).order_by("pk").first()
    if agency is None:
        return None
    rows = with_a_password(Worker.objects.filter(agency=agency)).select_related("unit")
    people = sorted(rows, key=lambda one: (_order(one), one.name))
    return PracticeCounty(
        name=agency.name,
        password=settings.PRACTICE_PASSWORD,
        people=tuple(_somebody(one, request) for one in people),
    )


def with_a_password(workers: QuerySet[Worker]) -> QuerySet[Worker]:
    """Those whom one can sign in as: the many workers of a generated county are there for their families alone."""
    return workers.filter(is_demo=True, is_active=True).exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)


def _somebody(worker: Worker, request: HttpRequest | None) -> Somebody:
    labels = dict(Duty.choices)
    does = ", ".join(str(labels[duty]) for duty in worker.duties)
    query = {"as": worker.email}
    if request is not None and request.GET.get("next"):
        query["next"] = request.GET["next"]
    return Somebody(name=worker.name, does=does, href=f"?{urlencode(query)}")


def _order(worker: Worker) -> int:
    return min((list(Duty).index(Duty(duty)) for duty in worker.duties), default=len(Duty))
