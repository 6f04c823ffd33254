"""Everybody who signs in, with what each is towards the rich family."""

from copy import deepcopy
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

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


@dataclass
class Doors:
    """Everybody signs in once. Each browser begins with the cookies of that hour, so that whatever another one did,
    undone in the database, is undone for it as well. Not for longer than a page believes that somebody just signed in.
    """

    rich: Rich
    cookies: dict[str, SimpleCookie] = field(default_factory=dict)

    def of(self, who: str) -> Client:
        """A browser of its own. Outside of what will be undone."""
        if who not in self.cookies:
            self.cookies[who] = client_of(self.rich, who).cookies
        client = Client(raise_request_exception=False)
        client.cookies = deepcopy(self.cookies[who])
        return client
