"""What the audit can hold about accounts."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("accounts.signed_in", _("{actor} signed in"))
@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    """A worker signed in."""


@event("accounts.signed_out", _("{actor} signed out"))
@dataclass(frozen=True, kw_only=True)
class SignedOut(Event):
    """A worker signed out, or was signed out after a limit."""

    reason: str


@event("accounts.language_chosen", _("{actor} chose a language"))
@dataclass(frozen=True, kw_only=True)
class LanguageChosen(Event):
    """A worker reads in another language from now on."""

    language: str
