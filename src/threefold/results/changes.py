"""Every write about the county's figures."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.outcomes.publishing import FORMAT
from threefold.results.errors import NoPublication
from threefold.results.events import FiguresPublished
from threefold.results.models import Figure, Publication


@change("results.publish", writes="results.published")
def publish(*, by: Worker, id: UUID, at: datetime, given: Mapping[str, Any], public: bool) -> Publication:
    """Put what `outcomes` let out on the pages of the writer's county. What stood there before is kept.

    Raises:
        NoPublication: it is no such document, or one of another version.
    """
    if given.get("format") != FORMAT or not isinstance(given.get("figures"), dict):
        raise NoPublication
    start, end, data_end = (date.fromisoformat(given[one]) for one in ("start", "end", "data_end"))
    row = Publication.objects.create(
        id=id, agency_id=by.agency_id, created_at=at, at=at, by=by, start=start, end=end, data_end=data_end,
        is_public=public, engine=given["engine"], version=given["version"], limits=given["limits"],
    )  # fmt: skip
    figures = {**given["figures"], **{name: given[name] for name in BESIDE if given.get(name)}}
    Figure.objects.bulk_create(
        [Figure(publication=row, name=name, content=one) for name, one in figures.items()]
    )
    hidden = sum(len(one["hidden"]) for one in given["figures"].values())
    told = FiguresPublished(figures=len(given["figures"]), hidden=hidden, public=public)
    record(told, by=by, at=at, subject=row.pk)
    return row


# What a document holds beside the figures of questions.
BESIDE = ("equity", "quality")
