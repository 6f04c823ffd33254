"""Building a copy: a frozen dataclass whose fields name their groups, filled only with what a reader may see."""

from dataclasses import field, fields
from typing import Any, TypeVar

from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.readers import Reader

C = TypeVar("C")
GROUP = "group"


def shown(group: str, *, default: Any = None) -> Any:
    """A field of a copy that belongs to `group`; `default` stands where the reader may not see it."""
    return field(default=default, metadata={GROUP: Group(group)})


def may_see(reader: Reader, group: Group, surface: Surface, *, own: bool = False) -> bool:
    """Whether a plain field of `group` (no piece with marks of its own) is shown to `reader` and all beside them."""
    return _alone(reader, group, surface, own=own) and all(
        _alone(one, group, surface) for one in reader.beside
    )


def _alone(reader: Reader, group: Group, surface: Surface, *, own: bool = False) -> bool:
    cell = may(reader.role, group, surface)
    if {Access.WRITE, Access.READ, Access.SAFE_COPY} & set(cell):
        return True
    if Access.OWN in cell and own:
        return True
    if cell[0] in (Access.NEED, Access.BREAK_GLASS):
        return group in reader.opened
    return Access.CONSENT in cell and group in reader.granted


def build(
    cls: type[C],
    reader: Reader,
    surface: Surface,
    *,
    own: bool = False,
    groups: dict[str, Group] | None = None,
    **values: Any,
) -> C:
    """Make a copy of type `cls`. A value may be a function without arguments: it is called (so a vault is
    opened, a text decrypted) only when the reader may see the field. `groups` overrides a field's group for one
    copy: a child's name and an adult's name stand in the same field.
    """
    given: dict[str, Any] = {}
    seen: dict[Group, bool] = {}
    for spec in fields(cls):  # type: ignore[arg-type]
        if spec.name not in values:
            continue
        group = (groups or {}).get(spec.name) or spec.metadata.get(GROUP)
        if group is not None and group not in seen:
            seen[group] = may_see(reader, group, surface, own=own)
        if group is None or seen[group]:
            value = values[spec.name]
            given[spec.name] = value() if callable(value) else value
    return cls(**given)
