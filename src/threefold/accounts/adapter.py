"""How people come in: the agency makes accounts, nobody signs up by themselves."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class NoSignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes allauth's sign-up pages, and says in our words what is wrong."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_password": _("This is not the password of this account."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an administrator makes accounts."""
        return False
