"""The policy's table held against what was really answered: role x field group x surface, both ways.

Where a cell lets a role see a group on a surface, some word of that group must have been seen there; where it does
not, none may. What is not built yet is found out from the product itself, what is built and shows nothing stands in
`NOT_SHOWN` with its reason, and every line of it fails as soon as it is untrue.
"""

import ast
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import threefold
from tests.sweep.canaries import Canary
from tests.sweep.may import groups_of
from tests.sweep.rich import Rich
from threefold.accounts.roles import AGENCY_ROLE, Role
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.readers import STAFF
from threefold.families.readers import _ROLE

# Who plays each role: towards the family, towards the agency, and of the family's side, who do not sign in.
WORKERS = {
    Role.SOCIAL_WORKER: "worker", Role.SECONDARY_WORKER: "second", Role.SUPERVISOR: "supervisor",
    Role.FACILITATOR: "facilitator", Role.LEADER: "leader", Role.TRAINER: "trainer", Role.TOOLKIT_EDITOR: "editor",
    Role.ADMINISTRATOR: "administrator", Role.AUDITOR: "auditor",
}  # fmt: skip
PEOPLE = {
    Role.PARENT: ("mother", "father"), Role.YOUTH: ("child", "sibling"),
    Role.NETWORK_MEMBER: ("grandmother", "neighbor"), Role.COURT_PARTY: ("attorney",),
}  # fmt: skip
ON_CASE = tuple(role for role in Role if role in STAFF)
OF_AGENCY, OF_FAMILY = tuple(AGENCY_ROLE.values()), tuple(dict.fromkeys(_ROLE.values()))
# Who ever gets something on a surface. Nobody of the family's side signs in: their screen is the one in the room.
HOLDERS: dict[Surface, frozenset[Role]] = {
    Surface.SCREEN: frozenset(Role),
    Surface.FRAGMENT: frozenset(WORKERS),
    Surface.SEARCH: frozenset(WORKERS),
    Surface.PRINT: frozenset(OF_FAMILY),
    Surface.WORD: frozenset(OF_FAMILY),
    Surface.NOTIFICATION: frozenset({Role.SUPERVISOR}),
    # The county's file, the court, and whoever gets the case plan.
    Surface.TEXT: frozenset({Role.SECONDARY_WORKER, Role.COURT_PARTY, Role.PARENT}),
    # A filled tool as a file for another program, for who works on the case.
    Surface.EXPORT: frozenset(ON_CASE),
    Surface.API: frozenset(),
    Surface.OFFLINE: frozenset(),
}
# Groups of which the record has no field yet.
NOTHING_STORED = frozenset(
    {
        Group.COLLATERAL, Group.SUBSTANCE_TREATMENT, Group.HEALTH, Group.MINOR_CONSENT,
        Group.SOGI, Group.EDUCATION, Group.CRIMINAL_JUSTICE, Group.PRIVILEGED, Group.SEALED,
        Group.ATTACHMENTS, Group.CORRECTIONS, Group.AUDIT, Group.ACCOUNTS,
    }
)  # fmt: skip
OPENS = {Access.WRITE, Access.READ, Access.SAFE_COPY, Access.OWN}


@dataclass(frozen=True)
class Silent:
    """Groups that the policy would let these roles see on a surface, and the product shows none of them: why."""

    surfaces: tuple[Surface, ...]
    roles: tuple[Role, ...]
    groups: tuple[Group, ...]
    reason: str


PAPER = (Surface.PRINT, Surface.WORD)
NOT_SHOWN = (
    Silent((Surface.SCREEN, Surface.FRAGMENT), (Role.AUDITOR,), (Group.ACCOUNTING,),
           "The auditor's own view of who saw what is not built yet."),
    Silent((Surface.FRAGMENT,), ON_CASE,
           (Group.REPORT_SAFE, Group.CONTACT, Group.SCALING, Group.NETWORK, Group.PLAN, Group.WORKING_NOTES,
            Group.SUPERVISION_NOTES, Group.TRIBAL, Group.COURT, Group.ACCOUNTING),
           "What is fetched by itself is one column of the map, and holds what stands on it."),
    Silent((Surface.NOTIFICATION,), (Role.SUPERVISOR,), (Group.HEADER, Group.COURT, Group.MEETINGS),
           "The one mail that is sent names no family: it says where to look."),
    Silent((Surface.SCREEN,), OF_FAMILY,
           (Group.HEADER, Group.REPORT_SAFE, Group.CONTACT, Group.PROTECTED_PLACE, Group.VICTIM_WORDS, Group.SCALING,
            Group.NETWORK, Group.PLAN, Group.CHILD_PRIVATE, Group.TRIBAL, Group.COURT,
            Group.ACCOUNTING),
           "Nobody of the family's side signs in: their screen is the room's, with the map and who is there."),
    Silent(PAPER, OF_FAMILY, (Group.HEADER,), "A sheet names its holder and the county, not the file."),
    Silent(PAPER, OF_FAMILY, (Group.CONTACT,),
           "A number stands on paper where its owner shares it, as a part of the plan; no address ever does."),
    Silent(PAPER, OF_FAMILY, (Group.PROTECTED_PLACE,), "A protected place is on nobody's copy (decision 0012)."),
    Silent(PAPER, OF_FAMILY, (Group.VICTIM_WORDS, Group.CHILD_PRIVATE),
           "A copy goes through a worker's hands, and this worker has opened nothing."),
    Silent(PAPER, (Role.YOUTH, Role.COURT_PARTY), (Group.REPORT_SAFE,),
           "Why the county came is told on paper to parents and caregivers alone."),
    Silent(PAPER, (Role.YOUTH,), (Group.SCALING,), "The children of the record are too small for that sheet."),
    Silent(PAPER, (Role.PARENT, Role.NETWORK_MEMBER, Role.COURT_PARTY), (Group.NETWORK,),
           "There is no sheet of the circle yet; the talk about it in this record was with the child."),
    Silent(PAPER, OF_FAMILY, (Group.TRIBAL, Group.COURT, Group.MEETINGS, Group.ACCOUNTING),
           "There is no sheet of the tribe, the court, a conversation or the account yet."),
    Silent((Surface.SCREEN, Surface.FRAGMENT), (Role.FACILITATOR,), (Group.CHILD_VOICE,),
           "A child chose people for each sheet; a facilitator of meetings is none of them."),
    Silent(PAPER, (Role.YOUTH,), (Group.CHILD_VOICE,),
           "A child's own sheets go home with them once the child was asked: not by themselves (decision 0014)."),
    Silent((Surface.EXPORT,), ON_CASE,
           (Group.HEADER, Group.CHILDREN, Group.ADULTS, Group.REPORT_SAFE, Group.CONTACT, Group.TRIBAL, Group.COURT,
            Group.MEETINGS, Group.ACCOUNTING),
           "What goes out as JSON is one filled tool: people stand in it by their ids."),
    Silent((Surface.EXPORT,), (Role.FACILITATOR,), (Group.CHILD_VOICE,),
           "A child chose people for each sheet of it; a facilitator of meetings is none of them."),
    Silent((Surface.TEXT,), (Role.SECONDARY_WORKER,), (Group.PLAN,),
           "A contact note says who agreed to which plan that day, and nothing of the plan itself."),
    Silent((Surface.TEXT,), (Role.COURT_PARTY, Role.PARENT), (Group.MEETINGS,),
           "What stands about a conversation goes into its contact note alone."),
    Silent((Surface.TEXT,), (Role.PARENT,), (Group.SCALING, Group.NETWORK),
           "A case plan says goals and what people do, not numbers, and not who is in the circle."),
)  # fmt: skip


def allows(role: Role, group: Group, surface: Surface, opened: Collection[Group] = ()) -> bool:
    """Whether the policy lets a role see anything of a group on a surface; of what it may open, once that is open."""
    cell = may(role, group, surface)
    return bool(OPENS & set(cell)) or (cell[0] in (Access.NEED, Access.BREAK_GLASS) and group in opened)


def faults(
    rich: Rich, role: Role, surface: Surface, words: Iterable[str], opened: Collection[Group] = ()
) -> list[str]:
    """Cells of one role and one surface that are not as the policy says, after all `words` that were seen there. With
    what was `opened`, only this must have been seen: no other page is walked again for it.
    """
    seen: dict[Group, Canary] = {}
    for word in words:
        for group in groups_in(rich, word):
            seen.setdefault(group, rich.canaries.known[word])
    must = opened or Group
    cells = (group for group in Group if group in seen or group in must)
    found = (_fault(role, group, surface, seen.get(group), opened) for group in cells)
    return [one for one in found if one]


def groups_in(rich: Rich, word: str) -> tuple[Group, ...]:
    """The groups of one word of the record."""
    if word not in rich.groups:
        rich.groups[word] = groups_of(rich.canaries.known[word])
    return rich.groups[word]


def _fault(role: Role, group: Group, surface: Surface, seen: Canary | None, opened: Collection[Group]) -> str:
    here = f"{role} x {group} x {surface}"
    if not allows(role, group, surface, opened):
        return f"{here}: forbidden, and yet there stands {seen}" if seen else ""
    listed = not_shown(role, group, surface)
    if seen and listed:
        return f"{here}: NOT_SHOWN says that nothing is shown, and there stands {seen}"
    if not seen and not listed and group not in NOTHING_STORED:
        return f"{here}: allowed, and nothing of it was seen; show it, or say in NOT_SHOWN why not"
    return ""


def not_shown(role: Role, group: Group, surface: Surface) -> str:
    """Why a cell that the policy allows shows nothing today; empty: it does."""
    lines = (
        one for one in NOT_SHOWN if surface in one.surfaces and role in one.roles and group in one.groups
    )
    return next((one.reason for one in lines), "")


@cache
def in_use() -> frozenset[Surface]:
    """The surfaces that the product knows, by its own source: those it names to `disclosure`, mails, and fragments."""
    found: set[Surface] = set()
    for path in Path(threefold.__file__).parent.rglob("*.py"):
        if "tests" not in path.parts and "disclosure" not in path.parts:
            found |= _named(ast.parse(path.read_text(encoding="utf-8")))
    return frozenset(found)


def _named(tree: ast.AST) -> set[Surface]:
    found: set[Surface] = set()
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "Surface"
        ):
            found |= {one for one in Surface if one.name == node.attr}
        elif isinstance(node, ast.ImportFrom) and node.module == "django.core.mail":
            found.add(Surface.NOTIFICATION)
        elif isinstance(node, ast.Attribute) and node.attr == "htmx":
            found.add(Surface.FRAGMENT)
    return found
