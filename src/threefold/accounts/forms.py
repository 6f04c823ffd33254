"""Who somebody is, asked at the door and again before what is sealed: allauth's forms, in our words."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, ResetPasswordKeyForm
from django import forms
from django.utils.translation import gettext_lazy as _

NO_PASSWORD = _("Write your password.")


class SignInForm(LoginForm):  # type: ignore[misc]
    """Work email and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].error_messages["required"] = _("Write your work email.")
        self.fields["password"].error_messages["required"] = NO_PASSWORD


class AgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].error_messages["required"] = NO_PASSWORD


class NewPasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """The password of now, and the one that takes its place."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = self.fields["oldpassword"]
        now.label, now.help_text = _("The password that you have now"), ""
        now.error_messages["required"] = NO_PASSWORD
        _ask_for_a_new_one(self)


class ForgottenPasswordForm(ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, after the letter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_for_a_new_one(self)


def _ask_for_a_new_one(form: forms.Form) -> None:
    new, again = form.fields["password1"], form.fields["password2"]
    new.label, again.label = _("A new password"), _("The new password once more")
    new.help_text = _(
        "At least 15 letters. A few words that only you would put together are easy to keep in mind."
    )
    new.error_messages["required"] = again.error_messages["required"] = _("Write the new password.")
