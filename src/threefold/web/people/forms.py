"""What an administrator fills in to make a unit or an account."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from threefold.accounts.changes import NewWorker
from threefold.accounts.models import Unit, Worker
from threefold.accounts.roles import Duty
from threefold.core.forms import Text, ThreefoldForm


class UnitForm(ThreefoldForm):
    """A unit needs a name."""

    name = Text(label=_("Name of the unit"), max_length=120)


class AgencyForm(ThreefoldForm):
    """What the county is called, and which number it answers."""

    name = Text(label=_("Name of the county's agency"), max_length=120)
    hotline = Text(
        label=_("Number that families call, day and night"),
        help_text=_("It stands on every copy."),
        required=False,
        max_length=40,
    )


class WorkerForm(ThreefoldForm):
    """An account. Without a password the worker comes by the county's single sign-on."""

    name = Text(label=_("Name"), help_text=_("As colleagues call them."), max_length=120)
    email = forms.EmailField(label=_("Work e-mail"), help_text=_("They sign in with it."), max_length=254)
    duties = forms.MultipleChoiceField(
        label=_("What they do"),
        choices=Duty.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    unit = forms.ChoiceField(label=_("Unit"), required=False)
    phone = Text(label=_("Work telephone"), required=False, max_length=40)
    language = forms.ChoiceField(label=_("Reads in"), choices=settings.LANGUAGES)
    password = forms.CharField(
        label=_("First password"),
        help_text=_("At least 15 characters. Leave it empty when they come by single sign-on."),
        required=False,
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    # The account that is changed; a new one has none.
    whose: UUID | None = None

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        field = self.fields["unit"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("No unit")), *((pk, unit.name) for pk, unit in self.units.items())]

    def clean_email(self) -> str:
        """An address belongs to one account. The account that this very form made is no other one."""
        email: str = self.cleaned_data["email"].lower()
        there = Worker.objects.filter(email=email).first()
        if there is not None and there.pk not in (self.cleaned_data.get("change_id"), self.whose):
            raise forms.ValidationError(_("There is already an account with this e-mail."))
        return email

    def clean(self) -> dict[str, Any]:
        """The password, if any, is one that takes long to guess."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("password"):
            about = Worker(email=given.get("email", ""), name=given.get("name", ""))
            try:
                validate_password(given["password"], about)
            except forms.ValidationError as problem:
                self.add_error("password", problem)
        return given

    def given(self, *, is_demo: bool = False) -> NewWorker:
        """The answers, as the changes take them."""
        told = self.cleaned_data
        return NewWorker(
            name=told["name"],
            email=told["email"],
            duties=[Duty(duty) for duty in told["duties"]],
            unit=self.units.get(told["unit"]),
            password=told["password"] or None,
            phone=told["phone"],
            language=told["language"],
            is_demo=is_demo,
        )


class ChangeWorkerForm(WorkerForm):
    """An account as it is, to be changed by an administrator."""

    def __init__(self, *args: Any, worker: Worker, by: Worker, **kwargs: Any) -> None:
        names = ("name", "email", "duties", "phone", "language")
        initial = {name: getattr(worker, name) for name in names} | {"unit": str(worker.unit_id or "")}
        super().__init__(*args, initial=initial, **kwargs)
        self.whose, self.own = worker.pk, worker.pk == by.pk
        field = self.fields["password"]
        field.label = _("New password")
        field.help_text = _(
            "Only when they need one: at least 15 characters. It signs them out everywhere. Empty, theirs stays."
        )

    def clean_duties(self) -> list[str]:
        """Nobody stops being an administrator by themselves: somebody must be left to give it back."""
        duties: list[str] = self.cleaned_data["duties"]
        if self.own and Duty.ADMINISTRATION.value not in duties:
            raise forms.ValidationError(
                _("You cannot take your own administration away. Another administrator can.")
            )
        return duties
