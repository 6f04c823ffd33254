"""What each change is given when the forms of the rich family are sent: the pages' own calls, to be made again."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from django.db import transaction
from django.test import Client

from tests.sweep.addresses import our_addresses
from tests.sweep.filled import answers
from tests.sweep.forms import Found, forms_of
from tests.sweep.rich import Rich
from threefold.core import changes
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.changes.openings import Need
from threefold.networks.changes import tell_worry
from threefold.networks.models import Member
from threefold.plans.changes.content import ActionText
from threefold.plans.tests import things

# Which form of which page makes each of the main changes, and who sends it.
FORMS = {
    "families.create_family": "families:new_family",
    "families.change_family": "families:family_facts",
    "families.add_person": "families:add_person",
    "families.add_household": "families:add_household",
    "families.add_referral": "families:add_referral",
    "families.fill_vault": "families:reporter",
    "families.add_place": "families:add_place",
    "families.add_protection": "families:protections",
    "families.begin_assignment": "families:team families:begin_assignment",
    "mapping.add_item": "mapping:map?add=worry mapping:add-item",
    "mapping.edit_item": "mapping:item",
    "mapping.remove_item": "mapping:item mapping:remove-item",
    "mapping.restore_item": "mapping:removed-items mapping:restore-item",
    "mapping.begin_session": "mapping:begin-session",
    "mapping.state_harm": "mapping:new-harm",
    "mapping.state_danger": "mapping:new-pair",
    "mapping.write_goal": "mapping:new-pair",
    "mapping.agree_goal": "mapping:pair mapping:agree-goal",
    "mapping.make_scale": "mapping:new-scale",
    "mapping.rate": "mapping:scale mapping:rate",
    "networks.place_member": "networks:circle networks:add-member",
    "networks.change_member": "networks:member",
    "networks.tell_worry": "networks:member networks:tell-worry",
    "networks.agree_undertaking": "networks:member networks:agree-undertaking",
    "plans.start_plan": "plans:start-plan",
    "plans.change_part": "plans:action",
    "plans.sign_plan": "plans:sign-plan",
    "plans.record_act": "plans:acts",
    "plans.log_day": "plans:log",
    "families.settle_handed_over": "web:copies web:settle_copy",
    "mapping.override_statement_rule": "mapping:pair mapping:override-statement-rule supervisor",
    "plans.override_rule": "plans:finish-plan plans:override-rule supervisor",
    "accounts.create_worker": "web:people web:create_worker administrator",
}
# Made by hand below: no form of the record that is tried makes them.
BY_HAND = ("plans.finish_plan", "plans.add_part", "families.open_sealed", "families.note_handed_over")
MAIN = (*FORMS, *BY_HAND)
WHO = ("worker", "supervisor", "administrator")
Given = dict[str, dict[str, Any]]


def form_of(rich: Rich, clients: dict[str, Client], line: str) -> tuple[str, Found, dict[str, list[str]]]:
    """Who sends it, the form as the page shows it, and a valid filling."""
    page, *more = line.split()
    who = next((one for one in more if one in WHO), "worker")
    name, _, query = page.partition("?")
    target = next((one for one in more if one not in WHO), name)
    address = next(one for one in our_addresses() if one.name == name)
    path = address.paths(rich.ids, 1)[0] + (f"?{query}" if query else "")
    shown = clients[who].get(path).content.decode()
    form = next(one for one in forms_of(path, shown) if one.target == target)
    return who, form, form.body(answers(rich).get(form.target))


def recorded(rich: Rich, clients: dict[str, Client]) -> Given:
    """By the name of the change: what it was given. Nothing of it stays in the database."""
    found: Given = {}
    once = changes._once

    def spy(name: str, run: Any, kwargs: dict[str, Any]) -> Any:
        if FORMS.get(name) == line:
            found.setdefault(name, deepcopy(kwargs))
        return once(name, run, kwargs)

    for line in dict.fromkeys(FORMS.values()):
        who, form, body = form_of(rich, clients, line)
        with transaction.atomic(), patch.object(changes, "_once", spy):
            clients[who].post(form.action, body)
            transaction.set_rollback(True)
    return found


def by_hand(rich: Rich, given: Given) -> Iterator[tuple[str, dict[str, Any]]]:
    """Main changes that need more before them than a form: a worry without a goal, a plan that is ready, a family that
    is somebody else's, a copy.
    """
    cast = rich.cast
    about = things.danger(cast)
    member, told = Member.objects.get(person=cast.grandmother), {"how_much": "all", "told_on": things.FROM}
    tell_worry(**things.who(cast), member=member, danger=about.pk, told_by="Nora", **told)
    yield "mapping.write_goal", {**given["mapping.write_goal"], "danger": about}
    on = today()
    days = {"starts_on": on, "expires_on": on + timedelta(days=20), "review_on": on + timedelta(days=5)}
    ready = things.plan(cast, dangers=frozenset({about.pk}), **days)
    things.action(cast, ready, danger=about.pk)
    things.sign(cast, ready, signed_on=on)
    yield "plans.finish_plan", {**things.who(cast), "at": now(), "plan": ready}
    text = ActionText(text="Gus calls at nine.", doer=cast.neighbor.pk)
    yield "plans.add_part", {**things.who(cast), "plan": ready, "text": text}
    need = Need(purpose="safety", reason="A child may be in danger.")
    asked = {"by": cast.stranger, "of": cast.family, "id": new_id(), "at": now(), "group": Group.HEADER}
    yield "families.open_sealed", {**asked, "need": need}
    sheet = {"person": cast.mother, "kind": "map", "surface": "print", "language": "en", "digest": "0" * 64}
    yield "families.note_handed_over", {**things.who(cast), **sheet}


def made(name: str, given: Given) -> Any:
    """Make the change, with what it was given: a copy, for it keeps what it has read."""
    return changes.registry[name].run(**deepcopy(given[name]))
