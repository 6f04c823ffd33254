"""The practice county's outcomes: figures of invented children, counted beforehand, since counting takes minutes.

`figures.json` is what `threefold outcomes publish --to` wrote of `threefold outcomes generate --children 16000
--years 8 --seed 7`, with the children of the area divided by race in it.
"""

import json
from datetime import datetime
from pathlib import Path

from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.results.changes import publish
from threefold.results.models import Publication

FILE = Path(__file__).parent / "figures.json"


def publish_figures(*, by: Worker, at: datetime) -> None:
    """Put them on the pages of the leader's county, unless there are some already."""
    if not Publication.objects.filter(agency=by.agency_id).exists():
        given = json.loads(FILE.read_text(encoding="utf-8"))
        publish(by=by, id=new_id(), at=at, given=given, public=True)
