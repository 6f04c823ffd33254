"""The family, its people and homes, how they belong together, who is kept safe from whom, and how it began."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from threefold.core.clock import day_of
from threefold.families.changes.court import Hearing, add_court_date
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.changes.homes import Home, add_household, begin_residence
from threefold.families.changes.people import NewPerson, add_person, change_person
from threefold.families.changes.places import Hiding, add_place
from threefold.families.changes.protections import Order, add_protection
from threefold.families.changes.referrals import Report as NewReport
from threefold.families.changes.referrals import Vault, add_referral, fill_vault
from threefold.families.changes.ties import Tie, add_tie
from threefold.families.models import Person
from threefold.web.demo.story import P, Report, Story
from threefold.web.demo.telling.teller import Teller


def begin(told: Teller, story: Story) -> None:
    """Everything that is known before anybody sits at a table."""
    at = told.at(story.opened)
    new = NewFamily(name=story.name, stage=story.stage, about=story.about)
    told.family = create_family(by=told.by, id=told.id("family"), at=at, new=new)
    for person in story.people:
        told.people[person.key] = add_person(
            **_who(told, "person", person.key, at), new=_person(told, person)
        )
    for person in story.people:
        if person.speaks_for:
            _speaks(told, person, at)
    _homes(told, story)
    for number, tie in enumerate(story.ties):
        _tie(told, tie, number, at)
    for number, (whom, source, basis) in enumerate(story.protections):
        add_protection(
            **_who(told, "protection", number, at), person=told.people[whom], from_person=told.people[source],
            order=Order(basis=basis, starts=told.day(story.opened)),
        )  # fmt: skip
    for number, (kind, place, protects) in enumerate(story.places):
        ours = told.persons(protects)
        hiding = Hiding(
            kind=kind, protects=ours, known_to=frozenset(), since=told.day(story.opened), place=place
        )
        add_place(**_who(told, "place", number, at), hiding=hiding)
    for number, report in enumerate(story.reports):
        _report(told, report, number)
    _court(told, story)


def _who(told: Teller, *parts: Any) -> dict[str, Any]:
    *names, at = parts
    return {"by": told.by, "family": told.family, "id": told.id(*names), "at": at}


def _person(told: Teller, person: P) -> NewPerson:
    known, day = born(told.now, person.born)
    return NewPerson(
        standing=person.standing, first_name=person.first, last_name=person.last, preferred_name=person.called,
        pronouns=person.pronouns, drawn_as=person.drawn, born_on=day, birth_known=known,
        languages=person.speaks, reads_in=person.reads, large_print=person.large, tribe=person.tribe,
        icwa_status=person.icwa, tie=person.tie, about=person.about, phone=person.phone,
        phone_shared=person.share_phone, contact_how=person.reach, on_paper=person.on_paper,
        deceased=person.died, tribe_called_on=_told_on(told, person), tribe_invited_on=_told_on(told, person),
    )  # fmt: skip


def _told_on(told: Teller, person: P) -> date | None:
    return None if person.tribe_told is None else told.day(person.tribe_told)


def born(now: datetime, words: str) -> tuple[str, date | None]:
    """How a birth is known, and its day, as a story says it."""
    kind, _, number = words.rpartition(" ")
    if kind == "about":
        return Person.BirthKnown.ESTIMATED, day_of(now) - timedelta(days=round(int(number) * 365.25))
    if kind == "due":
        return Person.BirthKnown.UNBORN, day_of(now) + timedelta(days=int(number))
    if kind == "days":
        return Person.BirthKnown.EXACT, day_of(now) - timedelta(days=int(number))
    if words:
        return Person.BirthKnown.EXACT, date.fromisoformat(words)
    return Person.BirthKnown.UNKNOWN, None


def _speaks(told: Teller, person: P, at: Any) -> None:
    row = told.people[person.key]
    new = replace(_person(told, person), speaks_for=told.persons(person.speaks_for))
    told.people[person.key] = change_person(
        **_who(told, "speaks", person.key, at), person=row, new=new, base_version=row.version
    )


def _court(told: Teller, story: Story) -> None:
    for number, one in enumerate(story.court):
        hearing = Hearing(
            kind=one.kind, on=told.day(one.ago), where=one.where, about=one.about, outcome=one.outcome
        )
        add_court_date(**_who(told, "court", number, told.at(max(one.ago, 0))), hearing=hearing)


def _homes(told: Teller, story: Story) -> None:
    at = told.at(story.opened)
    for number, home in enumerate(story.homes):
        row = add_household(**_who(told, "home", number, at), home=Home(name=home.name, address=home.address))
        told.homes.append(row)
        for entry in home.who:
            key, _, when = entry.partition(": ")
            begin_residence(
                **_who(told, "lives", number, key, at), person=told.people[key], household=row, when=when
            )


def _tie(told: Teller, tie: tuple[str, str, str], number: int, at: Any) -> None:
    first, kind, second = tie
    add_tie(
        **_who(told, "tie", number, at),
        first=told.people[first],
        second=told.people[second],
        tie=Tie(kind=kind),
    )


# Nobody is met in the very minute in which a report comes in.
DRIVE = timedelta(minutes=95)


def _report(told: Teller, report: Report, number: int) -> None:
    at = told.at(report.ago)
    met = told.at(report.met_ago) if report.met_ago is not None else None
    row = add_referral(
        **_who(told, "referral", number, at),
        report=NewReport(
            received_at=at, response=report.response, responded_at=met and max(met, at + DRIVE),
            allegations=report.about, safe_text=report.safe,
        ),
    )  # fmt: skip
    vault = Vault(
        named="given" if report.who else "declined", who=report.who, received=report.received,
        giveaways="\n".join(report.giveaways),
    )  # fmt: skip
    fill_vault(**_who(told, "vault", number, at), referral=row, vault=vault)
