"""What a person is called in front of a reader. People choose how they stand on other people's paper."""

from django.utils.translation import gettext as _

from threefold.disclosure.readers import Reader
from threefold.families.models import Person
from threefold.practice.treatment import tells_of_treatment


def name_for(person: Person, reader: Reader) -> str:
    """The name that `reader` gets: staff and the person themself the name people use, others as was chosen."""
    if reader.is_staff or reader.person == person.pk or person.on_paper == Person.OnPaper.FULL:
        return person.called
    if person.on_paper == Person.OnPaper.FIRST:
        return person.called
    return tie_for(person, reader) or _("somebody the family knows")


def tie_for(person: Person, reader: Reader) -> str:
    """What somebody is to the family, as `reader` may read it. "Marisol's sponsor" tells of Marisol: on papers and in
    texts it stands for nobody but whom it is about.
    """
    kept = not (reader.is_staff or person.pk in reader.stands_for) and tells_of_treatment(person.tie)
    return "" if kept else person.tie


def full_name_for(person: Person, reader: Reader) -> str:
    """As `name_for`, with the last name where the person is content to stand there in full."""
    if reader.is_staff or reader.person == person.pk or person.on_paper == Person.OnPaper.FULL:
        return person.full_name
    return name_for(person, reader)
