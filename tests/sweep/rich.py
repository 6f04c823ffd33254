"""One family with something in every table, each text a canary, every kind of mark on what people said."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.sweep.canaries import Canaries
from tests.sweep.rich_given import add_given
from tests.sweep.rich_map import add_map, add_scales, add_statements
from tests.sweep.rich_plans import add_plans
from tests.sweep.rich_tools import add_tools
from threefold.accounts import drafts
from threefold.accounts.models import ClockVersion, Draft, Worker
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group
from threefold.families import models as f
from threefold.families.tests.cast import Cast
from threefold.library.tests.world import a_library
from threefold.networks import models as n
from threefold.results.tests.documents import a_publication
from threefold.supervision import models as s


@dataclass
class Rich:
    """The cast's family with everything in it, and the ids that addresses name (`ids`: several for some)."""

    cast: Cast
    canaries: Canaries = field(default_factory=Canaries)
    ids: dict[str, list[Any]] = field(default_factory=dict)
    extra: dict[str, Worker] = field(default_factory=dict)
    # The field groups of each word, found out once.
    groups: dict[str, tuple[Group, ...]] = field(default_factory=dict)

    def worker(self, who: str) -> Worker:
        """Somebody of the cast, or one of those who are barred."""
        found: Worker = self.extra.get(who) or getattr(self.cast, who)
        return found

    def make(self, model: type[Any], mark: str = "", **given: Any) -> Any:
        """A row of the family, under its agency."""
        names = {one.name for one in model._meta.fields}
        own = {"agency": self.cast.agency, "family": self.cast.family, "written_by": self.cast.worker,
               "by": self.cast.worker}  # fmt: skip
        own = {name: value for name, value in own.items() if name in names}
        return self.canaries.make(model, mark, **{**own, **given})

    def name(self, parameter: str, row: Any) -> None:
        """Let an address name this row."""
        self.ids.setdefault(parameter, []).append(row.pk)


def make_rich(cast: Cast) -> Rich:
    """Fill the cast's family."""
    return fill(Rich(cast))


def fill(rich: Rich) -> Rich:
    """Put something into every table, with the words that `rich.canaries` makes."""
    cast = rich.cast
    _agency(rich)
    _barred(rich)
    _people(rich)
    _ties(rich)
    add_record(rich)
    add_map(rich)
    add_statements(rich)
    add_scales(rich)
    add_circle(rich, cast.grandmother, told=True)
    add_circle(rich, cast.neighbor, told=False)
    add_plans(rich)
    _supervision(rich)
    add_tools(rich)
    _drafts(rich)
    assignment = f.Assignment.objects.get(family=cast.family, worker=cast.worker)
    rich.ids |= {"family": [cast.family.pk], "number": [2], "worker": [cast.trainer.pk]}
    rich.ids["on"] = [today()]  # type: ignore[list-item]
    rich.ids["assignment"] = [assignment.pk]
    rich.ids["unit"] = [cast.worker.unit_id]
    rich.ids["clock"] = ["safety_assessment"]
    rich.ids["part"] = rich.ids["action"] + rich.ids["sign"]
    rich.ids["any_plan"] = rich.ids["plan"] + rich.ids["aftercare"]
    rich.ids["statement"] = rich.ids["danger"]
    a_library(tools=False)
    rich.ids |= {
        "resource": ["three-houses", "only-for-workers"],
        "language": ["en"],
        "point": ["emergency_response"],
    }
    rich.ids["one_resource"] = ["three-houses"]
    a_publication(cast.leader, public=True)
    rich.ids |= {"figure": ["p4"], "agency": [cast.agency.pk]}
    add_given(rich)
    return rich


def _agency(rich: Rich) -> None:
    """What every colleague knows: the county, its units, who works there."""
    cast = rich.cast
    for row, names in (
        (cast.agency, ("name", "hotline")), (cast.worker.unit, ("name",)), (cast.worker, ("name", "phone")),
    ):  # fmt: skip
        for name in names:
            setattr(row, name, rich.canaries.put(row, name))
        row.save()
    rich.make(
        ClockVersion,
        clock="safety_assessment",
        length=3,
        valid_from=today() - timedelta(days=30),
        by=cast.administrator,
        withdrawn_reason="",
    )
    for mark, on in (("coming", 20), ("back", 40)):
        taken = (
            {"withdrawn_at": now(), "withdrawn_by": cast.administrator}
            if mark == "back"
            else {"withdrawn_reason": ""}
        )
        row = rich.make(
            ClockVersion, mark, clock="safety_assessment", length=4, valid_from=today() + timedelta(days=on),
            by=cast.administrator, **taken,
        )  # fmt: skip
        rich.name("length", row)


def _barred(rich: Rich) -> None:
    """A worker whose term ended, and one who is assigned but in conflict."""
    cast, on = rich.cast, today()
    for who in ("former", "in_conflict"):
        made = Worker.objects.create_user(
            f"{who}@example.org", "x" * 16, name=who, agency=cast.agency, unit=cast.stranger.unit,
            duties=["casework"],
        )  # fmt: skip
        ends = on - timedelta(days=1) if who == "former" else None
        rich.make(f.Assignment, worker=made, kind="social_worker", starts=on - timedelta(days=99), ends=ends)
        rich.extra[who] = made
    row = rich.make(f.Conflict, worker=rich.extra["in_conflict"], starts=on - timedelta(days=9))
    rich.name("conflict", row)


def _people(rich: Rich) -> None:
    cast, put = rich.cast, rich.canaries.put
    for name in ("name", "county_number", "closing_note", "about"):
        setattr(cast.family, name, put(cast.family, name))
    cast.family.save()
    for person in f.Person.objects.filter(family=cast.family).order_by("pk"):
        for one in f.Person._meta.concrete_fields:
            if (
                one.get_internal_type() in ("CharField", "TextField")
                and not one.choices
                and one.name != "icwa_status"
            ):
                setattr(person, one.name, put(person, one.name, person.standing))
        # One of them lets their number stand on the circle's copies.
        person.phone_shared = person.pk == cast.neighbor.pk
        person.save()
        rich.name("person", person)
    cast.attorney.speaks_for.set([cast.mother])
    for key in ("mother", "father", "child", "sibling", "grandmother", "neighbor", "attorney"):
        getattr(cast, key).refresh_from_db()


def add_record(rich: Rich) -> None:
    """A home, who is kept safe, a day in court, a report, a sealed place, an opening, a copy handed over."""
    cast = rich.cast
    home = rich.make(f.Household)
    rich.name("household", home)
    for person in (cast.mother, cast.child):
        stay = rich.make(f.Residence, person=person, household=home, since=today() - timedelta(days=90))
        rich.name("residence", stay)
    kept = rich.make(f.Protection, person=cast.child, from_person=cast.father, basis="county",
                     starts=today() - timedelta(days=9))  # fmt: skip
    rich.name("protection", kept)
    rich.name("court_date", rich.make(f.CourtDate, kind="review", on=today() + timedelta(days=9)))
    referral = rich.make(f.Referral, received_at=now() - timedelta(days=8), response="ten_days")
    rich.name("referral", referral)
    rich.canaries.make(
        f.ReporterVault, agency=cast.agency, referral=referral, named="given", mandated=True, sealed_person=""
    )
    place = rich.make(f.ProtectedPlace, kind="home", since=today() - timedelta(days=9), protects=[cast.mother],
                      known_to=[])  # fmt: skip
    rich.name("place", place)
    # Long over: nobody of the sweep has anything open.
    opening = rich.make(
        f.Opening,
        worker=cast.stranger,
        group="family.header",
        break_glass=True,
        until=now() - timedelta(days=1),
    )
    rich.name("opening", opening)
    handed = rich.make(
        f.HandedOver,
        person=cast.mother,
        kind="map",
        subject=None,
        surface="print",
        language="en",
        digest="0" * 64,
    )
    rich.name("handed", handed)
    rich.make(
        f.TextTaken, addressee="court", subject=None, language="en", parts=["harm"], digest="0" * 64, how="copied"
    )  # fmt: skip


def _ties(rich: Rich) -> None:
    cast = rich.cast
    for child in (cast.child, cast.sibling):
        tie = rich.make(f.Relationship, from_person=cast.mother, to_person=child, kind="parent")
        rich.name("tie", tie)
    rich.make(f.Relationship, from_person=cast.father, to_person=cast.child, kind="other")


def add_circle(rich: Rich, person: f.Person, *, told: bool) -> None:
    """A place in the circle: somebody who was told a worry and signed a release, or somebody who knows nothing yet."""
    cast, on = rich.cast, today()
    member = rich.make(
        n.Member, person=person, ring="knows_most" if told else "knows_nothing", role="safety_person",
        vetting="cleared", closeness=7, willingness=8, confidence=6, capacity=5, agreed_on=on,
        release_signed_on=on if told else None,
    )  # fmt: skip
    rich.name("member", member)
    undertaking = rich.canaries.make(n.Undertaking, agency=cast.agency, member=member, agreed_on=on)
    rich.name("undertaking", undertaking)
    if told:
        rich.canaries.make(
            n.Told,
            agency=cast.agency,
            member=member,
            danger=rich.ids["danger"][0],
            how_much="all",
            told_on=on,
        )


def _supervision(rich: Rich) -> None:
    """What a supervisor thinks of the plan, and what the worker wants to bring."""
    plan = rich.ids["plan"][0]
    review = rich.make(s.Review, decision="plan", subject=plan, edition=1, by=rich.cast.supervisor)
    rich.make(s.ToBring)
    rich.ids |= {"decision": ["plan"], "subject": [plan], "review": [review.pk]}


def _drafts(rich: Rich) -> None:
    """Words that two workers typed and did not save; only their writer may get them back."""
    cast = rich.cast
    path = f"/families/{cast.family.pk}/map/"
    for worker in (cast.worker, cast.second):
        form = f"mapping.add_item:{cast.family.pk}"
        word = rich.canaries.put(Draft(worker=worker), "sealed")
        drafts.keep(by=worker, form=form, path=path, fields={"text": [word]}, at=now())
