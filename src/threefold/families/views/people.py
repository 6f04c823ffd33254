"""Pages: everybody of the family, and one person."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes.homes import Home, add_household, begin_residence
from threefold.families.changes.people import add_person as add
from threefold.families.changes.people import change_person
from threefold.families.changes.ties import Tie, add_tie
from threefold.families.copies.homes import homes_for, protections_for, ties_for
from threefold.families.copies.people import PersonCopy, people_for, person_for
from threefold.families.copies.places import places_for
from threefold.families.copies.words import words_for
from threefold.families.forms.people import NewPersonForm, PersonForm, initial_of
from threefold.families.models import Household, Person
from threefold.families.nobody import nobody_in
from threefold.families.page import family_page
from threefold.families.pages import home_cards, person_cards, protection_lines, tie_lines


def people(request: HttpRequest, family: UUID) -> HttpResponse:
    """Everybody: children first, then those around them; homes, ties, and who is kept safe from whom."""
    opened = open_family(request, family, Group.ADULTS)
    reader, on = opened.reader, today()
    everybody = people_for(opened.family, reader, Surface.SCREEN, on=on)
    homes = homes_for(opened.family, reader, Surface.SCREEN)
    context = family_page(opened, "people") | {
        "groups": person_cards(everybody),
        "homes": home_cards(homes),
        "ties": tie_lines(ties_for(opened.family, reader, Surface.SCREEN)),
        "protections": protection_lines(protections_for(opened.family, reader, Surface.SCREEN, on=on)),
        "places": len(places_for(opened.family, reader, Surface.SCREEN)),
        "about": words_for(reader, Surface.SCREEN, Group.HEADER, opened.family.about),
        "may_write": opened.may_write(Group.ADULTS),
        "may_protect": opened.may_write(Group.COURT),
        "nobody": nobody_in(opened.family, reader),
        "may_open_places": opened.may_write(Group.PROTECTED_PLACE),
    }
    return render(request, "families/people.html", context)


def add_person(request: HttpRequest, family: UUID) -> HttpResponse:
    """Somebody new; after saving straight on to the next, or back to everybody."""
    opened = writing(request, family, Group.ADULTS)
    everybody = people_for(opened.family, opened.reader, Surface.SCREEN, on=today())
    homes = homes_for(opened.family, opened.reader, Surface.SCREEN)
    standing = Person.Standing.PARENT if any(one.is_child for one in everybody) else Person.Standing.CHILD
    form = NewPersonForm(sent(request), people=everybody, homes=homes, initial={"standing": standing})

    if everybody and "another" not in request.POST and not _anything_typed(form):
        return redirect("families:people", family=family)

    def save() -> HttpResponse:
        _enter(opened, form)
        if "another" in request.POST:
            return redirect("families:add_person", family=family)
        return redirect("families:people", family=family)

    def show(status: int) -> HttpResponse:
        context = family_page(opened, "people") | {"form": form, "so_far": everybody}
        return render(request, "families/add_person.html", context, status=status)

    return answer(form, save=save, show=show)


def _anything_typed(form: NewPersonForm) -> bool:
    """Whether there is a person in the form: "that is everybody" on an empty one means just that."""
    said = ("first_name", "last_name", "preferred_name", "tie", "born_on", "about", "new_home")
    return not form.is_bound or any(str(form.data.get(name, "")).strip() for name in said)


def person(request: HttpRequest, family: UUID, person: UUID) -> HttpResponse:
    """All that is known of one person, to read and to change."""
    opened = open_family(request, family, Group.ADULTS)
    row = of_family(Person.objects.filter(family=opened.family).prefetch_related("speaks_for"), person)
    copy = person_for(row, opened.reader, Surface.SCREEN, on=today())
    others = people_for(opened.family, opened.reader, Surface.SCREEN, on=today())
    others = tuple(one for one in others if one.id != row.pk)
    if request.method == "POST":
        opened = writing(request, family, Group.ADULTS)
    form = PersonForm(sent(request), people=others, initial=initial_of(copy))

    def save() -> HttpResponse:
        change_person(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), person=row,
            new=form.person(copy.born_on), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:people", family=family)

    def show(status: int) -> HttpResponse:
        return render(request, "families/person.html", _person_page(opened, copy, form), status=status)

    def stands_now(current: Person) -> dict[str, Any]:
        return initial_of(person_for(current, opened.reader, Surface.SCREEN, on=today()))

    return answer(form, save=save, show=show, stands_now=stands_now)


def _person_page(opened: Opened, copy: PersonCopy, form: PersonForm) -> dict[str, Any]:
    ties = ties_for(opened.family, opened.reader, Surface.SCREEN)
    homes = homes_for(opened.family, opened.reader, Surface.SCREEN)
    return family_page(opened, "people") | {
        "person": copy,
        "form": form,
        "ties": tie_lines(one for one in ties if copy.id in (one.first, one.second)),
        "homes": home_cards(one for one in homes if any(who.person == copy.id for who in one.residents)),
        "may_write": opened.may_write(Group.ADULTS),
        "facts": form.told(),
        "back": reverse("families:people", kwargs={"family": opened.family.pk}),
    }


def _enter(opened: Opened, form: NewPersonForm) -> None:
    """The person, the home they live in, their parents and children: several changes of one form."""
    who: dict[str, Any] = {"by": opened.worker, "family": opened.family, "at": now()}
    made = add(id=form.id_for(), new=form.person(), **who)
    home = _home(form, who)
    if home:
        begin_residence(id=form.id_for("residence"), person=made, household=home, **who)
    tie = Tie(kind=form.parenthood())
    parents, children = form.ties()
    for other in Person.objects.filter(pk__in=parents | children, family=opened.family):
        first, second = (other, made) if other.pk in parents else (made, other)
        add_tie(id=form.id_for(str(other.pk)), first=first, second=second, tie=tie, **who)


def _home(form: NewPersonForm, who: dict[str, Any]) -> Household | None:
    given = form.cleaned_data
    if given["new_home"]:
        return add_household(id=form.id_for("home"), home=Home(name=given["new_home"]), **who)
    if given["home"]:
        return of_family(Household.objects.filter(family=who["family"]), UUID(given["home"]))
    return None
