"""The door in: every write is a change.

A change is a keyword-only function `(by, id, at, ...)`. The decorator asks the gate whether `by` may write the
named field group, makes the change idempotent by `id`, runs it in one transaction, and insists that it recorded
an audit event. The gate and the recorder belong to packages above this one; they plug themselves in.
"""

import functools
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ParamSpec, Protocol, TypeVar
from uuid import UUID

from django.apps import apps
from django.db import IntegrityError, models, transaction

from threefold.core.models import Receipt
from threefold.practice.errors import NotAllowed

P = ParamSpec("P")
R = TypeVar("R")


class Unrecorded(Exception):
    """A change finished without an audit event: a fault of ours, never of the user."""


class Gate(Protocol):
    """Answers whether a worker may write a field group, for a family or for the agency."""

    def __call__(self, *, by: Any, family: Any, writes: str) -> bool:
        """True when `by` may."""


class Listener(Protocol):
    """Told of each change that was made, within its transaction."""

    def __call__(self, *, by: Any, family: Any, at: datetime, given: Mapping[str, Any]) -> None:
        """`given` is all that was handed in."""


@dataclass(frozen=True)
class Registered:
    """A change as the API, the outbox and the audit know it."""

    name: str
    writes: str
    run: Callable[..., Any]


registry: dict[str, Registered] = {}
_gate: list[Gate] = []
_listeners: list[Listener] = []
_recorded: ContextVar[int] = ContextVar("recorded", default=0)


def use_gate(gate: Gate) -> None:
    """Let `gate` decide who may write. The package that owns the decision calls this at start."""
    _gate[:] = [gate]


def use_listener(listener: Listener) -> None:
    """Let `listener` hear of each change. A package calls this at start; twice is once."""
    if listener not in _listeners:
        _listeners.append(listener)


def note_recorded() -> None:
    """Told by `audit` each time an event is written."""
    _recorded.set(_recorded.get() + 1)


def change(name: str, *, writes: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Register a change under `name`; `writes` is the field group that the writer must be allowed to write."""

    def wrap(run: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(run)
        def door(*args: P.args, **kwargs: P.kwargs) -> R:
            given: dict[str, Any] = kwargs
            _ask_gate(writes, given)
            try:
                with transaction.atomic():
                    result: R = _once(name, functools.partial(run, *args, **kwargs), given)
            except IntegrityError:
                # Another request with the same id was faster: answer with what it made.
                earlier = Receipt.objects.filter(pk=given["id"], change=name).first()
                if earlier is None:
                    raise
                result = _answer(earlier, name, given)
            return result

        registry[name] = Registered(name, writes, door)
        return door

    return wrap


def already_made(sent: Mapping[str, Any], name: str, *, by: Any) -> bool:
    """Whether this worker has sent this very form before and its change `name` was made.

    A page whose row is gone after the first sending asks this, so that the second leads where the first one led.
    """
    try:
        given = UUID(str(sent.get("change_id", "")))
    except ValueError:
        return False
    return Receipt.objects.filter(pk=given, change=name, by=by.pk).exists()


def _ask_gate(writes: str, kwargs: dict[str, Any]) -> None:
    allowed = _gate and _gate[0](by=kwargs["by"], family=kwargs.get("family"), writes=writes)
    if not allowed:
        raise NotAllowed(writes)


def _once(name: str, run: Callable[[], Any], kwargs: dict[str, Any]) -> Any:
    earlier = Receipt.objects.filter(pk=kwargs["id"]).first()
    if earlier is not None:
        return _answer(earlier, name, kwargs)
    receipt = Receipt.objects.create(id=kwargs["id"], change=name, by=kwargs["by"].pk, made_at=kwargs["at"])
    before = _recorded.get()
    result = run()
    if _recorded.get() == before:
        raise Unrecorded(name)
    for listener in _listeners:
        listener(by=kwargs["by"], family=kwargs.get("family"), at=kwargs["at"], given=kwargs)
    if isinstance(result, models.Model):
        receipt.result_model, receipt.result_id = result._meta.label, str(result.pk)
        receipt.save(update_fields=["result_model", "result_id"])
    return result


def _answer(receipt: Receipt, name: str, kwargs: dict[str, Any]) -> Any:
    """What the first call made. Another worker's id, or another change's, is refused."""
    if receipt.by != kwargs["by"].pk or receipt.change != name:
        raise NotAllowed(name)
    if not receipt.result_model:
        return None
    return apps.get_model(receipt.result_model)._default_manager.get(pk=receipt.result_id)
