"""Who is offered in a form: not everybody who may stand in it can be chosen anew."""

from collections.abc import Container, Iterable
from typing import Any

from django import forms


def offer_without(form: forms.Form, names: Iterable[str], absent: Container[str]) -> None:
    """Do not offer these values in the fields `names`; one that stands in the form already is shown and stays."""
    for name in names:
        field: Any = form.fields.get(name)
        if field is not None and absent:
            stands = _stands(form, name, field)
            # What is checked is the field's; the widget alone says what is offered.
            field.widget.choices = list(_offered(field.choices, absent, stands))


def _stands(form: forms.Form, name: str, field: Any) -> set[str]:
    found = form.get_initial_for_field(field, name)
    if form.is_bound:
        found = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    many = isinstance(found, list | tuple | set | frozenset)
    return {str(one) for one in found} if many else {str(found)}


def _offered(choices: Iterable[Any], absent: Container[str], stands: set[str]) -> Iterable[Any]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield value, list(_offered(label, absent, stands))
        elif str(value) not in absent or str(value) in stands:
            yield value, label
