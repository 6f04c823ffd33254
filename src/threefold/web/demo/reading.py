"""How the fictional county used its Toolkit in the months before: invented, so that the page of numbers shows some."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from threefold.accounts.models import Agency
from threefold.core.clock import day_of
from threefold.library.counting import keeping
from threefold.library.counting.vocabulary import Act, By, Who
from threefold.library.counting.waiting import Key

MONTHS = 4
# How often each page was opened, downloaded and opened for a family, and how many of the tools were finished.
PAGES = {
    "three-houses": (96, 31, 24, 18), "safety-plan": (84, 27, 33, 0), "harm-and-danger-statements": (71, 14, 29, 0),
    "for-parents": (66, 22, 0, 0), "what-is-sop": (58, 12, 0, 0), "three-houses-worker": (52, 19, 0, 0),
    "safety-mapping": (47, 8, 26, 0), "circles-of-safety-and-support": (38, 13, 17, 12), "scaling": (29, 4, 14, 0),
    "post-back-to-basics": (27, 6, 0, 0), "solution-focused-questions": (21, 11, 13, 12), "safety-house": (14, 5, 3, 2),
    "for-supervisors": (12, 3, 0, 0), "red-team": (6, 2, 0, 0), "practice-profiles": (4, 0, 0, 0),
}  # fmt: skip
# Of a hundred.
READERS = {Who.WORKER: 46, Who.SUPERVISOR: 11, Who.TRAINER: 6, Who.LEADER: 3, Who.OTHER: 2, Who.VISITOR: 32}
SPANISH = 28


def count_readers(agency: Agency, *, at: datetime) -> None:
    """Counters of the last months, a little more in each."""
    counts: Counter[Key] = Counter()
    for ago, month in enumerate(_months(day_of(at))):
        for at_act, act in enumerate(Act):
            pages = {page: times[at_act] * (10 - ago) // 10 for page, times in PAGES.items()}
            for by, value, times in _by_each(
                pages, str(agency.pk), signed_in=act in (Act.BEGUN, Act.FINISHED)
            ):
                counts[month, act, by, value] += times
    keeping.add(sorted((key, times) for key, times in counts.items() if times))


def _months(day: date) -> Iterator[date]:
    first = day.replace(day=1)
    for _month in range(MONTHS):
        first = (first - timedelta(days=1)).replace(day=1)
        yield first


def _by_each(pages: dict[str, int], county: str, *, signed_in: bool) -> Iterator[tuple[By, str, int]]:
    whole = sum(pages.values())
    readers = {Who.WORKER: 100} if signed_in else READERS
    shares = {who: whole * share // 100 for who, share in readers.items()}
    shares[Who.WORKER] += whole - sum(shares.values())
    without = shares.get(Who.VISITOR, 0)
    spanish = whole * SPANISH // 100
    yield from ((By.RESOURCE, page, times) for page, times in pages.items())
    yield from ((By.AUDIENCE, who.value, times) for who, times in shares.items())
    yield from ((By.COUNTY, county, whole - without), (By.COUNTY, "", without))
    yield from ((By.LANGUAGE, "es", spanish), (By.LANGUAGE, "en", whole - spanish))
