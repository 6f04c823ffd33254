"""The fictional county: its people, and twelve families told through the same changes as everybody's."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules
from uuid import UUID

from django.conf import settings

from threefold.accounts.changes import NewWorker, begin_agency, create_unit, create_worker
from threefold.accounts.models import Agency, Unit, Worker
from threefold.accounts.roles import Duty
from threefold.core.ids import new_id
from threefold.web.demo import stories
from threefold.web.demo.figures import publish_figures
from threefold.web.demo.reading import count_readers
from threefold.web.demo.story import Story
from threefold.web.demo.telling.beginning import begin
from threefold.web.demo.telling.filled import tell_tools
from threefold.web.demo.telling.mapped import tell_map
from threefold.web.demo.telling.planned import tell_plans
from threefold.web.demo.telling.reviewed import look_back
from threefold.web.demo.telling.teller import Teller
from threefold.web.demo.toolkit import give_a_story

COUNTY = "Almadera County"
HOTLINE = "555-0142"
# Demo accounts only: `threefold serve` refuses to start where one is left.
PASSWORD: str = settings.PRACTICE_PASSWORD
PEOPLE = (
    ("noor", "Noor Haddad", Duty.CASEWORK, "en"),
    ("tomas", "Tomás Iglesias", Duty.CASEWORK, "es"),
    ("denise", "Denise Park", Duty.SUPERVISION, "en"),
    ("frances", "Frances Abara", Duty.FACILITATION, "en"),
    ("lena", "Lena Fisk", Duty.LEADERSHIP, "en"),
    ("theo", "Theo Grant", Duty.TRAINING, "en"),
    ("edith", "Edith Moon", Duty.TOOLKIT, "en"),
    ("audrey", "Audrey Salt", Duty.AUDIT, "en"),
)


def load_county(*, at: datetime, say: Callable[[str], None] = lambda line: None) -> Agency:
    """Make the county once; where it is already there, nothing happens."""
    existing = Agency.objects.filter(name=COUNTY, is_practice=True).first()
    if existing is not None:
        return existing
    first = NewWorker(
        name="Ada Quill",
        email="ada@almadera.example",
        duties=[Duty.ADMINISTRATION],
        password=PASSWORD,
        is_demo=True,
    )
    ada = begin_agency(name=COUNTY, hotline=HOTLINE, first=first, at=at, practice=True)
    unit = create_unit(by=ada, id=new_id(), at=at, name="North")
    workers = {key: _hire(ada, unit, key, name, duty, language, at) for key, name, duty, language in PEOPLE}
    for story in all_stories():
        say(story.name)
        look_back(tell(story, by=workers[story.worker], at=at), workers["denise"], story.looked)
    give_a_story(workers["noor"], at=at)
    count_readers(ada.agency, at=at)
    publish_figures(by=workers["lena"], at=at)
    return ada.agency


def all_stories() -> tuple[Story, ...]:
    """Every story of the folder, in the order of their names."""
    names = sorted(module.name for module in iter_modules(stories.__path__))
    return tuple(import_module(f"{stories.__name__}.{name}").STORY for name in names)


def tell(story: Story, *, by: Worker, at: datetime, ids: Callable[[str], UUID] | None = None) -> Teller:
    """Tell one story, with `by` as the family's social worker."""
    told = Teller(key=story.key, by=by, now=at, lang=story.lang, ids=ids)
    begin(told, story)
    tell_map(told, story)
    tell_plans(told, story)
    tell_tools(told, story)
    return told


def _hire(by: Worker, unit: Unit, key: str, name: str, duty: Duty, language: str, at: datetime) -> Worker:
    new = NewWorker(
        name=name, email=f"{key}@almadera.example", duties=[duty], unit=unit, password=PASSWORD,
        phone="555-0139", language=language, is_demo=True,
    )  # fmt: skip
    return create_worker(by=by, id=new_id(), at=at, new=new)
