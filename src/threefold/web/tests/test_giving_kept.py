"""What a child kept with a worker who left goes to the worker who took over, by a supervisor, and to nobody else."""

from datetime import timedelta
from typing import Any

import pytest

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.core.clock import now, today
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Assignment
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import choose_readers, give_kept, withdraw_tool
from threefold.toolkit.errors import ReasonNeeded
from threefold.toolkit.models import FilledTool, SheetChoice, SheetKeeper
from threefold.toolkit.tests.test_copies import person, seen
from threefold.toolkit.tests.things import SAID, finished, who
from threefold.web.tests.test_filled import at, form_on, text_of

pytestmark = pytest.mark.django_db
WHY = "Alma moved away. Ivy says Bo may have it."


@pytest.fixture
def kept(cast: Cast) -> FilledTool:
    """The worker with whom the child kept a sheet works with the family no more."""
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    cast.second.unit = cast.worker.unit
    cast.second.save()
    terms = Assignment.objects.filter(family=cast.family)
    terms.filter(worker=cast.second).update(kind=Assignment.Kind.SOCIAL_WORKER)
    terms.filter(worker=cast.worker).update(ends=today() - timedelta(days=1))
    return row


def reader(cast: Cast, one: Worker) -> Reader:
    role = role_towards(one, cast.family, on=today())
    assert role is not None
    return reader_for_worker(one, cast.family, role, at=now())


def by_supervisor(cast: Cast, **more: Any) -> Any:
    return {**who(cast, cast.supervisor), "at": now(), "keeper": cast.second, "reason": WHY, **more}


def test_a_supervisor_gives_it_and_the_child_s_choice_stays(cast: Cast, kept: FilledTool) -> None:
    client, page = signed_in(cast.supervisor), at(cast, "filled_tool", filled=kept.pk)
    ways = at(cast, "give_kept", filled=kept.pk)
    assert ways in text_of(client, page)
    form = form_on(client, ways, "keeper")
    assert str(cast.second.pk) in form.fields["keeper"].options
    assert str(cast.worker.pk) not in form.fields["keeper"].options
    for wrong in ({"keeper": ""}, {"reason": " "}, {"keeper": str(cast.worker.pk)}):
        body = form.body({"keeper": str(cast.second.pk), "reason": WHY, **wrong})
        assert client.post(ways, body).status_code == 422
    went = client.post(ways, form.body({"keeper": str(cast.second.pk), "reason": WHY}))
    assert went["Location"] == page
    after = text_of(client, page)
    assert ways not in after and SAID not in after, "it is not the supervisor's"
    theirs = text_of(signed_in(cast.second), page)
    assert SAID in theirs and WHY in theirs
    assert "The child gave this to the worker who was there, and to nobody else." in theirs
    assert SheetChoice.objects.count() == 1, "nothing was said for the child"
    (entry,) = Entry.objects.filter(kind="toolkit.kept_given")
    assert entry.detail == {"tool": "three_houses", "sheets": 1, "keeper": str(cast.second.pk)}
    for one in ("grandmother", "mother", "attorney"):
        assert "worries" not in seen(cast, person(cast, one), Surface.PRINT)
    assert client.get(ways).status_code == 404, "once"


def test_the_child_can_open_it_on_any_day_and_keep_it_with_who_has_it_now(
    cast: Cast, kept: FilledTool
) -> None:
    give_kept(filled=kept.pk, **by_supervisor(cast))
    assert "worries" in seen(cast, reader(cast, cast.second))
    Assignment.objects.filter(family=cast.family, worker=cast.worker).update(ends=None)
    assert "worries" not in seen(cast, reader(cast, cast.worker)), "it is in other hands"
    for kept_again in (False, True):
        later = who(cast, cast.second) | {"at": now()}
        choose_readers(filled=kept.pk, sheet="worries", kept=kept_again, **later)
        assert ("worries" in seen(cast, reader(cast, cast.worker))) is not kept_again
        assert "worries" in seen(cast, reader(cast, cast.second))


def test_only_a_supervisor_only_to_who_works_with_the_family_and_only_with_a_reason(
    cast: Cast, kept: FilledTool
) -> None:
    for given, error in (
        (by_supervisor(cast, by=cast.second), NotAllowed),
        (by_supervisor(cast, keeper=cast.stranger), NotAllowed),
        (by_supervisor(cast, keeper=cast.worker), NotAllowed),
        (by_supervisor(cast, reason=" "), ReasonNeeded),
    ):
        with pytest.raises(error):
            give_kept(filled=kept.pk, **given)
    assert not SheetKeeper.objects.exists()
    ways = at(cast, "give_kept", filled=kept.pk)
    for one in (cast.second, cast.stranger):
        assert signed_in(one).get(ways).status_code == 404
    assert ways not in text_of(signed_in(cast.second), at(cast, "filled_tool", filled=kept.pk))


def test_nothing_is_given_while_the_worker_is_there_or_once_it_is_withdrawn(cast: Cast) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    client, ways = signed_in(cast.supervisor), at(cast, "give_kept", filled=row.pk)
    assert client.get(ways).status_code == 404
    with pytest.raises(NotAllowed):
        give_kept(filled=row.pk, **by_supervisor(cast))
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    assert client.get(ways)["Location"] == at(cast, "filled_tool", filled=row.pk)
