"""What is asked about a person."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from threefold.core.clock import today
from threefold.core.forms import Text
from threefold.core.terms import choices_of
from threefold.families.changes.people import NewPerson
from threefold.families.copies.homes import HomeCopy
from threefold.families.copies.people import PersonCopy
from threefold.families.forms.base import Day, FamilyForm, Several, ids
from threefold.families.models import Person, Relationship
from threefold.families.seeing import PAID
from threefold.practice.dates import age_on
from threefold.practice.vocabulary.family import IcwaStatus

OLDEST = 120


class PersonForm(FamilyForm):
    """All that is known of a person. Only who they are and a first name must be there."""

    standing = forms.ChoiceField(label=_("Who this is"), choices=Person.Standing.choices)
    first_name = Text(label=_("First name"), max_length=80)
    last_name = Text(label=_("Last name"), required=False, max_length=120)
    preferred_name = Text(label=_("What they like to be called"), required=False, max_length=80)
    also_called = Text(
        label=_("Also called"), required=False, long=True, max_length=400,
        help_text=_(
            "One a line: a second last name, a name before, a nickname. The search finds them. Where a copy leaves "
            "this person’s name out, it leaves these out too."
        ),
    )  # fmt: skip
    pronouns = Text(label=_("Pronouns"), required=False, max_length=40)
    tie = Text(
        label=_("How they belong to the children"), required=False, max_length=120,
        help_text=_("Mother, grandmother, neighbor, Ana’s teacher"),
    )  # fmt: skip
    born_on = Day(label=_("Born on"))
    about_age = forms.IntegerField(
        label=_("Or about how old"), required=False, min_value=0, max_value=OLDEST,
        help_text=_("In years, when the day is not known."),
    )  # fmt: skip
    unborn = forms.BooleanField(label=_("Not born yet: the day is the due date"), required=False)
    drawn_as = forms.ChoiceField(
        label=_("In the family drawing"), choices=Person.DrawnAs.choices, initial=Person.DrawnAs.NOT_KNOWN
    )
    about = Text(
        label=_("In a few words"), required=False, max_length=200, help_text=_("Third grade, goalkeeper")
    )
    languages = Text(label=_("Languages they speak"), required=False, max_length=120)
    reads_in = forms.ChoiceField(
        label=_("Their copies are in"), choices=[("en", "English"), ("es", "Español")], initial="en"
    )
    large_print = forms.BooleanField(label=_("Large print"), required=False)
    phone = Text(label=_("Telephone"), required=False, max_length=60)
    phone_shared = forms.BooleanField(
        label=_("They agree that their number stands on the circle’s copies"), required=False
    )
    contact_how = Text(
        label=_("How and when to reach them"), required=False, max_length=300,
        help_text=_("Texts in Spanish, before 7 pm. No voicemail."),
    )  # fmt: skip
    missing = forms.BooleanField(label=_("We do not know where they are"), required=False)
    icwa_status = forms.ChoiceField(
        label=_("Tribe: was it asked?"), choices=choices_of(IcwaStatus), initial=IcwaStatus.NOT_ASKED.value
    )
    tribe = Text(label=_("Tribe or tribes"), required=False, max_length=160)
    icwa_note = Text(label=_("Who was asked, and the answer"), required=False, long=True)
    tribe_called_on = Day(label=_("The tribe was called on"))
    tribe_invited_on = Day(label=_("The tribe was invited to plan on"))
    on_paper = forms.ChoiceField(
        label=_("On other people’s paper"), choices=Person.OnPaper.choices, initial=Person.OnPaper.FULL,
        help_text=_("Ask them. Their own copy and the county’s screens always have the full name."),
    )  # fmt: skip
    speaks_for = Several(label=_("Speaks for"), help_text=_("For an attorney or CASA: their clients."))
    deceased = forms.BooleanField(label=_("Has died"), required=False)
    died_on = Day(label=_("Died on"))

    def __init__(self, *args: Any, people: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("speaks_for", [(str(one.id), one.full_name) for one in people])

    def clean(self) -> dict[str, Any]:
        """Days must be possible; a day or an age, not both."""
        given = super().clean() or {}
        born, died = given.get("born_on"), given.get("died_on")
        if born and given.get("about_age") is not None:
            self.add_error("about_age", _now("Write the day or the age, not both."))
        if born and born > today() and not given.get("unborn"):
            self.add_error("born_on", _now("This day is still to come. Is the child not born yet?"))
        for name in ("died_on", "tribe_called_on", "tribe_invited_on"):
            if (day := given.get(name)) and day > today():
                self.add_error(name, _now("This day is still to come."))
        if died and born and died < born:
            self.add_error("died_on", _now("The end comes before the start."))
        return given

    def person(self, earlier: date | None = None) -> NewPerson:
        """The answers, as the change takes them. `earlier` is the estimated day that the record had: an age that
        still fits it changes nothing.
        """
        given = self.cleaned_data
        born, known = _birth(given, earlier)
        plain = set(NewPerson.__dataclass_fields__) & set(self.fields) - {"born_on", "deceased", "speaks_for"}
        return NewPerson(
            born_on=born,
            birth_known=known,
            deceased=given["deceased"] or given["died_on"] is not None,
            whereabouts_known=not given["missing"],
            speaks_for=ids(given["speaks_for"]),
            **{name: given[name] for name in plain},
        )


class NewPersonForm(PersonForm):
    """Somebody new: with the home they live in, and their parents or children, at one go."""

    home = forms.ChoiceField(label=_("Lives in"), required=False)
    new_home = Text(
        label=_("Or a new home"), required=False, max_length=120,
        help_text=_("What you call it: “Marisol’s apartment”. The address comes later."),
    )  # fmt: skip
    parents = Several(label=_("If this is a child: their parents by birth"))
    parent_of = Several(
        label=_("If this is a parent by birth: their children"),
        help_text=_("If this is a resource parent: the children placed with them."),
    )

    def __init__(
        self, *args: Any, people: tuple[PersonCopy, ...], homes: Iterable[HomeCopy], **kwargs: Any
    ) -> None:
        super().__init__(*args, people=people, **kwargs)
        self.choose("home", [("", _now("Not known yet")), *((str(one.id), one.name) for one in homes)])
        grown = [one for one in people if not one.is_child and one.standing not in PAID]
        self.choose("parents", [(str(one.id), one.full_name) for one in grown])
        self.choose("parent_of", [(str(one.id), one.full_name) for one in people if one.is_child])

    def ties(self) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """The parents and the children that were ticked, as far as they fit who this is."""
        given = self.cleaned_data
        child = given["standing"] == Person.Standing.CHILD
        elder = not child and given["standing"] not in PAID
        return ids(given["parents"] if child else ()), ids(given["parent_of"] if elder else ())

    def parenthood(self) -> str:
        """What ties somebody to the children that were ticked: a resource parent is no parent by birth."""
        placed = self.cleaned_data["standing"] == Person.Standing.RESOURCE_PARENT
        return Relationship.Kind.FOSTER_PARENT if placed else Relationship.Kind.PARENT


def initial_of(person: PersonCopy) -> dict[str, Any]:
    """What the form of a person starts with."""
    exact = person.birth_known in (Person.BirthKnown.EXACT, Person.BirthKnown.UNBORN)
    estimated = person.birth_known == Person.BirthKnown.ESTIMATED
    age = age_on(person.born_on, today(), person.birth_known) if estimated else None
    given = {name: getattr(person, name) for name in PersonForm.base_fields if hasattr(person, name)}
    return given | {
        "born_on": person.born_on if exact else None,
        "about_age": age.years if age else None,
        "unborn": person.birth_known == Person.BirthKnown.UNBORN,
        "missing": not person.whereabouts_known,
        "speaks_for": [str(one) for one in person.speaks_for],
        "base_version": person.version,
    }


def _birth(given: dict[str, Any], earlier: date | None) -> tuple[date | None, str]:
    born, age = given["born_on"], given["about_age"]
    if given["unborn"]:
        return born, Person.BirthKnown.UNBORN
    if born:
        return born, Person.BirthKnown.EXACT
    if age is None:
        return None, Person.BirthKnown.UNKNOWN
    on = today()
    known = age_on(earlier, on)
    if known and known.years == age:
        return earlier, Person.BirthKnown.ESTIMATED
    return date(on.year - age, 1, 1), Person.BirthKnown.ESTIMATED
