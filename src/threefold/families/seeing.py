"""People of a family as the practice rules see them."""

from datetime import date

from threefold.families.models import Person
from threefold.practice.dates import age_on
from threefold.practice.rules.facts.people import PersonView

# Paid to be there: they are no network, and nobody's own people.
PAID = (Person.Standing.PROFESSIONAL, Person.Standing.COURT_PARTY)


def person_view(person: Person, on: date) -> PersonView:
    """Somebody as the rules see them on a day."""
    age = age_on(person.born_on, on, person.birth_known)
    return PersonView(
        id=person.pk,
        called=person.called,
        first_name=person.first_name,
        last_name=person.last_name,
        age=age.years if age else None,
        child=person.is_child,
        professional=person.standing in PAID,
    )
