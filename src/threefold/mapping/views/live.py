"""The sentence while it is being written: on the page when it opens, and again as one types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_again
from threefold.families.models import Person
from threefold.families.naming import name_for
from threefold.mapping.asked_of import audience_of
from threefold.mapping.beside import Coach, Where, as_id, beside, place_of
from threefold.mapping.cast import cast_of
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.changes.wording import Wording
from threefold.mapping.findable import Findable, findable_in
from threefold.mapping.forms.statements import DangerForm, GoalForm, HarmForm, StatementForm
from threefold.mapping.help import AS_IT_IS, Help, Key, help_for
from threefold.mapping.read_as import READ_AS, kind_of
from threefold.mapping.sentences import People, sentence_of
from threefold.mapping.statement_facts import giveaways_for
from threefold.mapping.views.opening import people_of
from threefold.practice.statements.parts import Part
from threefold.practice.statements.sentences import clause, listed
from threefold.practice.typed_in import typed_in
from threefold.practice.vocabulary.asking import Audience
from threefold.practice.words import Words


@dataclass(frozen=True)
class Bit:
    """A stretch of the sentence; `told`: somebody answered it, the rest are the words between."""

    text: str
    told: bool = False


@dataclass(frozen=True)
class Live:
    """The sentence as it stands, what is still to be said, how it leads up to each answer, and the help."""

    prefix: str
    language: str
    bits: tuple[Bit, ...]
    missing: tuple[Words, ...]
    leads: dict[str, str]
    help: Help
    first: list[tuple[Any, str]]
    later: list[tuple[Any, str]]
    questions: dict[str, Words]
    place: UUID | None = None
    read_as: str = ""

    @property
    def begun(self) -> bool:
        """Whether anything is written."""
        return bool(self.bits)


def live(
    form: StatementForm,
    words: Wording,
    kind: str,
    giveaways: tuple[str, ...],
    waved: Mapping[UUID, frozenset[Key]] | None = None,
    place: UUID | None = None,
    findable: Findable | None = None,
) -> Live:
    """What stands above the parts of one statement. `waved` has what was left aside at its `place`."""
    left = (waved or {}).get(place, frozenset()) if place else frozenset()
    text = sentence_of(words, form.people)
    # A sentence made of parts has the words between them in the form's language.
    lang = words.language if words.built else typed_in(text, words.language)
    form.ask(words)
    leads = form.leads(words)
    return Live(
        prefix=str(form.prefix),
        language=words.language,
        bits=tuple(_bits(text, words, form.people)),
        missing=tuple(_missing(form, words)) if words.built or not text else (),
        leads=leads,
        help=help_for(
            kind,
            text,
            lang,
            giveaways,
            _told(words),
            cast_of(form.people.rows.values()),
            waved=left,
            closer=findable.while_written(text) if findable else AS_IT_IS,
        ),
        place=place,
        read_as=lang if lang != words.language else "",
        first=form.asked(form.FIRST, leads),
        later=form.asked(form.LATER, leads),
        questions={one.key: one.question for one in form.asks if not one.chosen},
    )


def _bits(text: str, words: Wording, people: People) -> Iterator[Bit]:
    """The sentence cut at the answers, so that they can be seen in it. The same words are found once each."""
    if not words.built:
        yield Bit(text)
        return
    names = list(people.names(people.rows))
    answers = [clause(str(value), "", names) for value in words.parts.values() if isinstance(value, str)]
    for group in (
        words.children,
        words.caregivers,
        getattr(words, "worried", ()),
        getattr(words, "network", ()),
    ):
        answers.append(listed(people.names(group), words.language))
    spans = sorted(span for answer in answers if (span := _where(text, answer)))
    at = 0
    for start, end in spans:
        if start < at:
            continue
        if start > at:
            yield Bit(text[at:start])
        yield Bit(text[start:end], told=True)
        at = end
    if at < len(text):
        yield Bit(text[at:])


def _where(text: str, answer: str) -> tuple[int, int] | None:
    place = text.casefold().find(answer.casefold()) if answer else -1
    return (place, place + len(answer)) if place >= 0 else None


def _missing(form: StatementForm, words: Wording) -> Iterator[Words]:
    for one in form.asks:
        if one.needed and not _answered(one.key, words):
            yield one.question


def _told(words: Wording) -> frozenset[Part]:
    """What was answered one by one, as far as the help asks for it."""
    said = {key for key in ("behavior", "effect") if str(words.parts.get(key) or "").strip()}
    found = {
        Part.CAREGIVER_BEHAVIOR: "behavior" in said and bool(words.caregivers),
        Part.CHILD_IMPACT: "effect" in said and bool(words.children),
        Part.WORRIED_WHO: bool(getattr(words, "worried", ()) or words.parts.get("agency_worried")),
        Part.NETWORK: bool(getattr(words, "network", ())),
        Part.DURATION: bool(getattr(words, "duration_value", None)),
        Part.SOURCE: bool(words.parts.get("source")),
        Part.CONTEXT: bool(str(words.parts.get("context") or "").strip()),
        Part.WHO: bool(words.caregivers),
    }
    # A sentence written in one go says the rest itself; the rules take these from the fields beside it all the same.
    asked = found if words.built else (Part.NETWORK, Part.DURATION, Part.WORRIED_WHO)
    return frozenset(part for part in asked if found[part])


def _answered(key: str, words: Wording) -> bool:
    if key == "worried":
        return bool(getattr(words, "worried", ()) or words.parts.get("agency_worried", True))
    if key == "duration":
        return bool(getattr(words, "duration_value", None))
    if key in ("behavior", "effect"):
        return bool(str(words.parts.get(key) or "").strip())
    return bool(getattr(words, key, True))


@require_POST
def help_now(request: HttpRequest, family: UUID) -> HttpResponse:
    """The help beside what is being typed: a thing on the map, a part of a plan, what somebody promises, the words of a
    number, an act of protection, or one's own draft of a worry. Nothing is saved.
    """
    opened = open_again(request, family, Group.MAP)
    sent = request.POST
    kind, people = kind_of(sent.get("kind", ""), sent.get("about", "")), people_of(opened)
    number = kind == "number"
    whose = next((one for one in people if one.pk == as_id(sent.get("of"))), None)
    coach = beside(
        kind,
        sent.get("text", ""),
        sent.get("language", "en"),
        people,
        told=READ_AS[kind].told(sent),
        giveaways=giveaways_for(opened.family, opened.reader),
        findable=findable_in(opened, sent.get("audience", "")),
        column=sent.get("category", "") if kind == "map" else "",
        stands=sent.get("category", "") if kind == "map" else "",
        where=Where(
            family=opened.family, row=as_id(sent.get("place")), may_leave=opened.may_write(Group.MAP)
        ),
        asks_for=sent.get("question", "") if kind == "map" else "",
        asked=audience_of(whose) if whose else (Audience.COLLEAGUE if number else None),
    )
    name = name_for(whose, opened.reader) if whose else (opened.worker.name if number else "")
    coach = replace(coach, prefix=sent.get("prefix", "")[:60], about=name)
    return render(request, "mapping/writing_help.html", {"coach": coach})


@require_POST
def write_sentence(request: HttpRequest, family: UUID) -> HttpResponse:
    """The sentences of what is being typed. Nothing is saved."""
    opened = open_again(request, family, Group.MAP)
    parts = lives_of(opened, request, people_of(opened))
    coach = Coach(parts, opened.may_write(Group.MAP))
    return render(request, "mapping/live_parts.html", {"coach": coach})


def lives_of(opened: Opened, request: HttpRequest, people: list[Person]) -> tuple[Live, ...]:
    """A `Live` for each statement on the page that was sent."""
    giveaways, findable = giveaways_for(opened.family, opened.reader), findable_in(opened)
    if "h-language" in request.POST:
        harm = HarmForm(request.POST, prefix="h", people=people)
        harm.is_valid()
        here = place_of(harm)
        waved = waved_off(opened.family, here)
        return (live(harm, harm.wording(), "harm", giveaways, waved, here, findable),)
    worry = DangerForm(request.POST, prefix="d", people=people)
    goal = GoalForm(request.POST, prefix="g", people=people)
    worry.is_valid()
    goal.is_valid()
    about, places = worry.wording(), (place_of(worry), place_of(goal))
    waved = waved_off(opened.family, *places)
    return (
        live(worry, about, "danger", giveaways, waved, places[0], findable),
        live(goal, goal.wording(about), "goal", giveaways, waved, places[1], findable),
    )
