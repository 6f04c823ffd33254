"""Which pages open into the work with a family, and where: a declared tool is begun, a part of the record is opened."""

from django.urls import reverse

from threefold.disclosure.groups import Group
from threefold.library.content import declared_as

# Pages about a part of a family's record: the address that opens it, and what one must be allowed to write there.
WORK: dict[str, tuple[str, Group]] = {
    "behaviorally-based-case-plan": ("plans:plans", Group.PLAN),
    "closing-and-aftercare": ("plans:plans", Group.PLAN),
    "ecomap": ("networks:ecomap", Group.NETWORK),
    "genogram": ("families:genogram", Group.ADULTS),
    "harm-and-danger-statements": ("mapping:statements", Group.MAP),
    "network-of-support": ("networks:circle", Group.NETWORK),
    "safety-goals": ("mapping:statements", Group.MAP),
    "safety-mapping": ("mapping:map", Group.MAP),
    "safety-plan": ("plans:plans", Group.PLAN),
    "scaling": ("mapping:scales", Group.SCALING),
    "three-questions": ("mapping:map", Group.MAP),
}


def opens(slug: str) -> bool:
    """Whether a page leads into the work."""
    return slug in WORK or bool(declared_as(slug))


def address(kind: str, slug: str) -> str:
    """Where a link of a text leads."""
    if kind == "open" and opens(slug):
        return reverse("web:open_for", kwargs={"resource": slug})
    return reverse("library:resource", kwargs={"resource": slug})
