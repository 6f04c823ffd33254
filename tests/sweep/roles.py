"""Everybody who signs in, with what each is towards the rich family."""

from django.test import Client

from tests.sweep.rich import Rich
from threefold.accounts.roles import Role
from threefold.families.tests.browsing import signed_in

STAFF = {
    "worker": Role.SOCIAL_WORKER,
    "second": Role.SECONDARY_WORKER,
    "supervisor": Role.SUPERVISOR,
    "facilitator": Role.FACILITATOR,
}
STRANGERS = (
    "stranger", "elsewhere", "leader", "trainer", "editor", "administrator", "auditor", "former", "in_conflict",
)  # fmt: skip
EVERYBODY = (*STAFF, *STRANGERS)


def client_of(rich: Rich, who: str) -> Client:
    """Freshly signed in; an error of ours is an answer with status 500, as in the world."""
    client = signed_in(rich.worker(who))
    client.raise_request_exception = False
    return client
