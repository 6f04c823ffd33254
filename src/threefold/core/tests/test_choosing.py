"""Who is not offered anew, and that what stands in a form already stays."""

from typing import Any

from django import forms

from threefold.core.choosing import offer_without

CHOICES = [("a", "Ana"), ("b", "Ben"), ("More", [("c", "Cy"), ("d", "Di")])]


class Some(forms.Form):
    one = forms.ChoiceField(choices=CHOICES)
    many = forms.MultipleChoiceField(choices=CHOICES)


def offered(form: forms.Form, name: str) -> str:
    field: Any = form.fields[name]
    return "".join(
        value if isinstance(label, str) else "".join(inner for inner, _label in label)
        for value, label in field.widget.choices
    )


def test_absent_people_are_not_offered() -> None:
    form = Some()
    offer_without(form, ("one", "many", "none"), {"b", "d"})
    assert offered(form, "one") == offered(form, "many") == "ac"


def test_what_stands_already_is_shown_and_may_be_sent_again() -> None:
    form = Some(initial={"one": "b", "many": ["d"]})
    offer_without(form, ("one", "many"), {"b", "d"})
    assert (offered(form, "one"), offered(form, "many")) == ("abc", "acd")
    sent = Some({"one": "b", "many": ["a", "d"]})
    offer_without(sent, ("one", "many"), {"b", "d"})
    assert sent.is_valid()
    assert offered(sent, "many") == "acd"
