"""Two wordings side by side: what stands, what waits, and in what else they differ."""

from dataclasses import dataclass, fields
from uuid import UUID

from django.utils.functional import Promise

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.mapping.changes.content import NewItem, content_of
from threefold.mapping.changes.items import unsettled, wording_of
from threefold.mapping.forms.items import ItemForm
from threefold.mapping.models import MapItem
from threefold.practice.vocabulary.questions import Category
from threefold.practice.words import Words

# What the form calls by another name than the record.
_CALLED = {"said_by": "who", "said_by_worker": "who", "said_by_other": "who", "owner_worker": "owner"}
_SHOWN_ANYWAY = {"text", "translation", "category"}


@dataclass(frozen=True, kw_only=True)
class Late:
    """A wording that waits, with who wrote it and in what else it differs from what stands."""

    id: UUID
    text: str
    translation: str
    language: str
    kind: Words
    by: str
    settle_id: UUID
    also: tuple[str | Promise, ...]


def late_wordings(row: MapItem, reader: Reader) -> tuple[Late, ...]:
    """The wordings that wait beside an item for somebody to choose, as far as the reader may see them."""
    if not reader.is_staff:
        return ()
    standing = content_of(row)
    made = []
    for version in unsettled(row):
        words = wording_of(version)
        if decide(reader, version.piece(), Surface.SCREEN).shown:
            made.append(
                Late(
                    id=version.pk,
                    text=words.text,
                    translation=words.translation,
                    language=words.language,
                    kind=Category(words.category).label,
                    by=version.by.name,
                    settle_id=new_id(),
                    also=differences(standing, words),
                )
            )
    return tuple(made)


def differences(one: NewItem, other: NewItem) -> tuple[str | Promise, ...]:
    """The labels of everything beside the words in which two wordings differ."""
    names = [
        field.name for field in fields(NewItem) if getattr(one, field.name) != getattr(other, field.name)
    ]
    labels = [
        ItemForm.base_fields[_CALLED.get(name, name)].label for name in names if name not in _SHOWN_ANYWAY
    ]
    return tuple(dict.fromkeys(label for label in labels if label))
