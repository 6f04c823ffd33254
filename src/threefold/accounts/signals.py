"""Signing in and out is recorded. These signals are Django's own; ours never use any."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver

from threefold.accounts.events import SignedIn, SignedOut
from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.clock import now


@receiver(user_logged_in, dispatch_uid="threefold.signed_in")
def write_sign_in(user: Any, **_: Any) -> None:
    """One event for each sign-in."""
    if isinstance(user, Worker):
        record(SignedIn(), by=user, at=now(), subject=user.pk)


@receiver(user_logged_out, dispatch_uid="threefold.signed_out")
def write_sign_out(user: Any, **_: Any) -> None:
    """One event for each sign-out, by hand or after a limit."""
    if isinstance(user, Worker):
        record(SignedOut(), by=user, at=now(), subject=user.pk)
