"""Who takes the screen back: the signed-in worker, by their own password, or by the code they chose beforehand.

Whoever signs in by the county's own sign-on, or by a passkey alone, has no password here. A page cannot ask the county
again without leaving the child's page, and the county's sign-on may open by itself on a device that knows the worker:
so they choose a code when they hand over. Tries are counted here and not with those of signing in: a child who taps
about must not lock the worker's account.
"""

from allauth.core import ratelimit
from django.contrib.auth.hashers import check_password
from django.http import HttpRequest

from threefold.accounts.models import Worker
from threefold.toolkit.models import ChildDraft

ACTION = "child_unlock"
SHORTEST = 6


def needs_code(worker: Worker) -> bool:
    """Whether they have no password to give."""
    return not worker.has_usable_password()


def may_try(request: HttpRequest, worker: Worker) -> bool:
    """Whether another try is allowed now. It counts as one."""
    return bool(ratelimit.consume(request, action=ACTION, user=worker))


def opens(worker: Worker, draft: ChildDraft, given: str) -> bool:
    """Whether this is the worker's password, or their code for this sitting."""
    if not needs_code(worker):
        return worker.check_password(given)
    code = (draft.made() or {}).get("code", "")
    return bool(code) and check_password(given, code)
