"""What a plan tells people from whom others are kept safe: their worker reads it before the plan is in force.

Decided as if the plan were in force, for a draft stands on nobody's copy. Never shown: what comes out are findings.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Q

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Piece, decide
from threefold.families.linking import linked
from threefold.families.models import Family, Person, Residence
from threefold.families.readers import Facts, full_names, needles_of_person, reader_for_person
from threefold.families.seeing import person_view
from threefold.plans.copies.deciding import CORE, part_of
from threefold.plans.copies.loading import plans_of
from threefold.plans.models import Action, Plan, Trigger
from threefold.plans.telltale import Row, own_texts
from threefold.practice.kin import called_as
from threefold.practice.needles import Needle, beside, contains, exactly, needles_of, needles_of_number
from threefold.practice.rules.facts.plans import ApartPart, ApartView

_TIMES = re.compile(
    r"\d:\d\d|\d ?[ap]\.?m\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|a las? (?:\d|un|dos|tres|cuatro|cinco))",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class _Safe:
    """Somebody who is kept safe, the words that name them or tell their home, and the full names of other people, in
    which they are not named.
    """

    person: Person
    named: tuple[Needle, ...]
    others: tuple[Needle, ...]
    home: tuple[Needle, ...]


def apart_in(plan: Plan, facts: Facts, *, on: date) -> tuple[ApartView, ...]:
    """Each person with a part in the plan, or for whom something of it was chosen, from whom others are kept safe."""
    if not facts.kept_apart:
        return ()
    (row,) = (plan,) if hasattr(plan, "waits") else plans_of(plan.family, only=plan.pk)
    homes = _homes(plan.family, on)
    found = (_view(row, reader_for_person(facts, pk), facts, homes, on) for pk in facts.people)
    return tuple(one for one in found if one is not None)


def _view(
    plan: Plan, reader: Reader, facts: Facts, homes: dict[UUID, tuple[Needle, ...]], on: date
) -> ApartView | None:
    if not reader.kept_apart_from:
        return None
    mine = [row for row in _rows(plan) if _concerns(row, reader)]
    owns = any(person.pk == reader.person for person in linked(plan, "only_for"))
    if not mine and not owns:
        return None
    assert reader.person is not None
    their_own = homes.get(reader.person, ())
    safe = [
        _Safe(
            person=person,
            named=(named := tuple(_named(person, facts, reader))),
            others=full_names(facts.people.values(), named),
            home=tuple(one for one in homes.get(pk, ()) if one not in their_own),
        )
        for pk, person in facts.people.items()
        if pk in reader.kept_apart_from
    ]
    return ApartView(
        person=person_view(facts.people[reader.person], on),
        safe=tuple(person_view(one.person, on) for one in safe),
        owns=owns,
        parts=tuple(_parts(mine, reader, safe, on)),
    )


def _named(person: Person, facts: Facts, reader: Reader) -> Iterator[Needle]:
    """How people name somebody, also as "mom" where nobody else with whom the reader may be is called so."""
    yield from (*needles_of_person(person), *exactly(person.tie), *needles_of_number(person.phone))
    near = (one.tie for pk, one in facts.people.items() if pk not in reader.kept_apart_from)
    for word in called_as(person.tie, near):
        yield from exactly(word)


def _rows(plan: Plan) -> Iterator[Row]:
    yield plan
    for part in ("actions", "triggers", "lines"):
        yield from linked(plan, part)


def _concerns(row: Row, reader: Reader) -> bool:
    """Whether it reaches the reader, or they have a part in it whose words somebody must tell them."""
    if isinstance(row, Action) and part_of(reader, row):
        return True
    if isinstance(row, Trigger) and any(one.pk == reader.person for one in linked(row, "people")):
        return True
    return _reaches(row, reader)


def _reaches(row: Row, reader: Reader) -> bool:
    texts = tuple(str(getattr(row, name)) for name in CORE) if isinstance(row, Action) else ()
    return _may(reader, replace(row.piece(), texts=texts) if texts else row.piece())


def _may(reader: Reader, piece: Piece) -> bool:
    return decide(reader, replace(piece, draft=False), Surface.PRINT).shown


def _parts(rows: Iterable[Row], reader: Reader, safe: list[_Safe], on: date) -> Iterator[ApartPart]:
    for row in rows:
        told, doing = " \n ".join(_texts(row)), _doing(row)
        names = [one.person for one in safe if one.person.pk in doing or _says(told, one)]
        homes = [one.person for one in safe if contains(told, one.home)]
        if names or homes:
            yield ApartPart(
                id=row.pk,
                text="" if isinstance(row, Plan) else row.text,
                on_copy=_reaches(row, reader),
                names=tuple(person_view(one, on) for one in names),
                homes=tuple(person_view(one, on) for one in homes),
                when=bool(_TIMES.search(told)) or (isinstance(row, Action) and bool(row.when)),
            )


def _says(told: str, one: _Safe) -> bool:
    """Whether it names somebody; another person of the same first name, said in full, is not they."""
    return bool(beside(contains(told, one.named), contains(told, one.others)))


def _texts(row: Row) -> Iterator[str]:
    names = own_texts(row) if isinstance(row, Plan) else row.TEXTS
    yield from (str(getattr(row, name)) for name in names)
    if isinstance(row, Plan) and row.household:
        yield row.household.name


def _doing(row: Row) -> frozenset[UUID | None]:
    if isinstance(row, Action):
        return frozenset({row.doer_id, row.backup_id, row.witness_id})
    if isinstance(row, Trigger):
        return frozenset(one.pk for one in linked(row, "people"))
    return frozenset()


def _homes(family: Family, on: date) -> dict[UUID, tuple[Needle, ...]]:
    """The words that tell where each person lives on a day."""
    stays = Q(until__isnull=True) | Q(until__gte=on)
    found: dict[UUID, tuple[Needle, ...]] = {}
    for row in Residence.objects.filter(stays, household__family=family).select_related("household"):
        home = row.household
        needles = (*exactly(home.name), *needles_of(home.address))
        found[row.person_id] = found.get(row.person_id, ()) + needles
    return found
