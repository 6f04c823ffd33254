"""Every form of every page: sent twice it has one effect; nothing that can be typed breaks it or reaches others."""

from typing import Any

import pytest
from django.db import connection, models, transaction

from tests.sweep.canaries import our_models, sightings
from tests.sweep.expected import EXPECTED
from tests.sweep.filled import HELD, NOT_BESIDE, ONCE_ONLY, OWN_RULE, all_forms, answers
from tests.sweep.forms import Found
from tests.sweep.rich import Rich
from tests.sweep.roles import STAFF, Doors, client_of
from threefold.audit.models import Entry
from threefold.core.ids import new_id

pytestmark = pytest.mark.django_db
LEAST_FORMS = 75
BAD = {
    "nothing": "",
    "a hundred thousand letters": "a" * 100_000,
    "emoji, right to left, HTML": "\U0001f9e1 \u05e9\u05dc\u05d5\u05dd \u202eabc <script>alert(1)</script> & 'x' \"y\"",
    "control characters": "one\x00two\x07three\x1b[31m\ufffe\ud7ff",
}


@pytest.fixture(scope="module")
def forms(made: Rich) -> list[tuple[str, Found]]:
    """Every form, with who sends it."""
    return [one for found in all_forms(made).values() for one in found]


def counts() -> dict[str, int]:
    """How many rows of everything there are; words kept while typing and the log of reading do not count."""
    tables = {one._meta.label: connection.ops.quote_name(one._meta.db_table) for one in our_models()}
    del tables["accounts.Draft"], tables["accounts.Present"]
    with connection.cursor() as cursor:
        # One question for all of them: this is asked hundreds of times.
        cursor.execute("SELECT " + ", ".join(f"(SELECT COUNT(*) FROM {one})" for one in tables.values()))
        found = dict(zip(tables, cursor.fetchone(), strict=True))
    return {**found, "changes": Entry.objects.exclude(kind__startswith="read.").count()}


def fingerprint(rows: list[type[models.Model]], **where: Any) -> dict[str, Any]:
    """All values of some rows."""
    return {
        one._meta.label: list(one._default_manager.filter(**where).order_by("pk").values()) for one in rows
    }


def test_each_form_sent_twice_has_one_effect(rich: Rich, forms: list[tuple[str, Found]]) -> None:
    faults, given, doors = [], answers(rich), Doors(rich)
    for who, form in forms:
        if form.target in ONCE_ONLY:
            continue
        client, body = doors.of(who), form.body(given.get(form.target))
        with transaction.atomic():
            first = client.post(form.action, body)
            once = counts()
            second = client.post(form.action, body)
            if counts() != once:
                faults.append(f"{form.target}: a second effect")
            if first.status_code == 302 and second.get("Location") != first["Location"]:
                faults.append(f"{form.target}: the second sending leads elsewhere")
            if sightings(str(list(Entry.objects.values_list("detail")))):
                faults.append(f"{form.target}: words of the case in the log")
            # 204: a browser stays where it is.
            fine = {200, 204, 302, 409} | ({422} if form.target in HELD else set())
            if first.status_code not in fine or second.status_code not in fine:
                faults.append(f"{form.target} from {form.page}: {first.status_code}, {second.status_code}")
            transaction.set_rollback(True)
    assert not faults, "\n".join(faults)
    assert len(forms) > LEAST_FORMS


@pytest.mark.parametrize("who", ["supervisor", "second", "facilitator"])
def test_a_form_is_taken_from_whom_the_policy_says(
    rich: Rich, forms: list[tuple[str, Found]], who: str
) -> None:
    """The social worker's own forms, sent by everybody else who works with the family."""
    client, given, faults = client_of(rich, who), answers(rich), []
    # Each form is undone: they all begin from the same record.
    before = counts()
    for sender, form in forms:
        line = EXPECTED.get(form.target)
        if line is None or sender != "worker" or form.target in OWN_RULE:
            continue
        with transaction.atomic():
            answer = client.post(form.action, form.body(given.get(form.target)))
            taken = answer.status_code not in (403, 404)
            if taken != line.takes(STAFF[who], form.target):
                faults.append(f"{form.target}: {answer.status_code} for {who}")
            if not taken and counts() != before:
                faults.append(f"{form.target}: refused, and yet something changed")
            transaction.set_rollback(True)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("kind", BAD)
def test_whatever_is_typed_gets_an_answer_and_is_kept(
    rich: Rich, forms: list[tuple[str, Found]], kind: str
) -> None:
    faults, given, bad, doors = [], answers(rich), BAD[kind], Doors(rich)
    start = "a" * 500 if kind.startswith("a hundred") else "alert(1)&lt;/script&gt;" if "HTML" in kind else ""
    for who, form in forms:
        if form.target in ONCE_ONLY or not form.texts:
            continue
        body = form.body({**given.get(form.target, {}), **dict.fromkeys(form.texts, bad)})
        client = doors.of(who)
        with transaction.atomic():
            answer = client.post(form.action, body)
            if answer.status_code >= 500 or answer.status_code == 404:
                faults.append(f"{form.target}: {answer.status_code}")
            if answer.status_code == 422:
                text = answer.content.decode()
                if start not in text or "<script>alert" in text:
                    faults.append(f"{form.target}: what was typed is not in the answer as it was typed")
            transaction.set_rollback(True)
    assert not faults, "\n".join(faults)


def test_ids_of_another_family_and_nonsense_change_nothing_of_theirs(
    rich: Rich, forms: list[tuple[str, Found]]
) -> None:
    theirs = rich.cast.other_family
    rows = [one for one in our_models() if "family" in {field.name for field in one._meta.fields}]
    before, faults, doors = fingerprint(rows, family=theirs), [], Doors(rich)
    person = new_id()
    for who, form in forms:
        choices = [
            one.name for one in form.fields.values() if one.kind in ("select", "many", "radio", "checkbox")
        ]
        if form.target in ONCE_ONLY:
            continue
        client = doors.of(who)
        with transaction.atomic():
            # A form without a choice takes nothing strange: it is sent once, as it is.
            for strange in (str(theirs.pk), str(person), "not-a-uuid", "9" * 40)[: None if choices else 1]:
                answer = client.post(form.action, form.body(dict.fromkeys(choices, strange)))
                if answer.status_code >= 500:
                    faults.append(f"{form.target}: {answer.status_code} for {strange}")
            if fingerprint(rows, family=theirs) != before:
                faults.append(f"{form.target}: changed another family")
            transaction.set_rollback(True)
    assert not faults, "\n".join(faults)


def test_a_stale_form_keeps_both_wordings(rich: Rich, forms: list[tuple[str, Found]]) -> None:
    """The second of two writers who began from the same words is told, and sees both."""
    faults, given, tried, doors = [], answers(rich), 0, Doors(rich)
    for who, form in forms:
        one = form.fields.get("base_version")
        filled = [name for name in form.texts if form.fields[name].value]
        if one is None or not one.value or one.value == ["0"] or not filled or form.target in NOT_BESIDE:
            continue
        client, name = doors.of(who), filled[0]
        with transaction.atomic():
            ours, theirs = "Ours stands here first.", "Theirs came a little later."
            first = client.post(form.action, form.body({**given.get(form.target, {}), name: ours}))
            late = client.post(form.action, form.body({**given.get(form.target, {}), name: theirs}))
            if first.status_code == 302:
                tried += 1
                text = late.content.decode()
                if late.status_code != 409 or ours not in text or theirs not in text:
                    faults.append(
                        f"{form.target} ({name}): {late.status_code} {ours in text} {theirs in text}"
                    )
            transaction.set_rollback(True)
    assert not faults, "\n".join(faults)
    assert tried > 6
