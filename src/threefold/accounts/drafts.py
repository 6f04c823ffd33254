"""Words typed and not saved: kept sealed for their writer, until saved or discarded."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from threefold.accounts.models import Draft, Worker
from threefold.core.ids import new_id
from threefold.core.sealing import Unreadable, seal, unseal

Fields = dict[str, list[str]]
LARGEST = 400_000


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A draft as its writer gets it back."""

    form: str
    path: str
    fields: Fields
    typed_at: datetime


def keep(*, by: Worker, form: str, path: str, fields: Fields, at: datetime) -> None:
    """Keep what `by` has typed into `form`, over what was kept before. Typing is no change of the record,
    so each keystroke batch is not an audit event; saving is.

    Raises:
        ValueError: more than `LARGEST` characters.
    """
    text = json.dumps(fields, ensure_ascii=False)
    if len(text) > LARGEST:
        raise ValueError("too long to keep")
    row = Draft.objects.filter(worker=by, form=form).first() or Draft(id=new_id(), worker=by, form=form)
    row.path, row.typed_at = path, at
    row.sealed = seal(text, key="draft", bound_to=f"{by.pk}:{form}")
    row.save()


def kept(*, by: Worker, form: str) -> Kept | None:
    """What `by` typed into `form` and has not saved, if anything."""
    row = Draft.objects.filter(worker=by, form=form).first()
    return _opened(row) if row else None


def kept_of(*, by: Worker, forms: Collection[str]) -> list[Kept]:
    """What `by` typed into some forms and has not saved, newest first."""
    rows = Draft.objects.filter(worker=by, form__in=forms).select_related("worker").order_by("-typed_at")
    return [found for row in rows if (found := _opened(row))]


def all_kept(*, by: Worker) -> list[Kept]:
    """Every form that `by` left with words in it, newest first."""
    rows = Draft.objects.filter(worker=by).select_related("worker").order_by("-typed_at")
    return [found for row in rows if (found := _opened(row))]


def clear(*, by: Worker, form: str) -> None:
    """The words are saved or discarded."""
    Draft.objects.filter(worker=by, form=form).delete()


def _opened(row: Draft) -> Kept | None:
    try:
        text = unseal(row.sealed, key="draft", bound_to=f"{row.worker_id}:{row.form}")
    except Unreadable:
        return None
    return Kept(form=row.form, path=row.path, fields=json.loads(text), typed_at=row.typed_at)
