"""Who somebody is, asked at the door and again before what is sealed: allauth's forms, in our words."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
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
