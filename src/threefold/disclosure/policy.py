"""The policy: thirteen roles x 34 field groups x ten surfaces. The one place that says who may see what.

A county may tighten a cell; it may loosen one only with a legal basis on record. The tests are generated from
this table. `W` write and read, `R` read, `O` own contributions, `S` safe copy made for this person, `N` need shown
(a reason, a fresh sign-in, a record), `B` break-glass, `C` only under an order or written consent, `D` numbers
only, `X` invented practice data only, `M` metadata only, `-` nothing.
"""

from dataclasses import dataclass

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Access, Group, Surface

ROLES = (
    Role.SOCIAL_WORKER,
    Role.SECONDARY_WORKER,
    Role.SUPERVISOR,
    Role.FACILITATOR,
    Role.LEADER,
    Role.TRAINER,
    Role.TOOLKIT_EDITOR,
    Role.PARENT,
    Role.YOUTH,
    Role.NETWORK_MEMBER,
    Role.COURT_PARTY,
    Role.ADMINISTRATOR,
    Role.AUDITOR,
)
OWNER = "county privacy officer"
DATED = "2026-11-23"


@dataclass(frozen=True)
class Line:
    """One group's cells in the order of `ROLES`, the offline rule (y, n, v: one visit), and the reason."""

    codes: tuple[str, ...]
    offline: str
    reason: str


def _line(codes: str, offline: str, reason: str) -> Line:
    return Line(tuple(codes.split()), offline, reason)


TABLE: dict[Group, Line] = {
    Group.HEADER: _line("W R W R D X - S S - R M M", "y", "casework needs it; families know their own case"),
    Group.CHILDREN: _line(
        "W R R R - X - R O S R - -", "y", "WIC 827: parties and those who plan with the child"
    ),
    Group.ADULTS: _line("W R R R - X - O S S R - -", "y", "each adult's own; others as the plan needs"),
    Group.REPORTER: _line(
        "N - N - - - - - - - C - M", "n", "Penal Code 11167(d): the reporter stays unknown"
    ),
    Group.REPORT_RECEIVED: _line("N - N - - X - - - - C - M", "n", "the narrative gives the reporter away"),
    Group.REPORT_SAFE: _line("R R R R - X - S S - R - -", "y", "families know why the county is there"),
    Group.CONTACT: _line("W R R R - X - O O - R - -", "v", "an address is its owner's"),
    Group.PROTECTED_PLACE: _line(
        "N B N - - - - O O - C - M", "n", "Gov. Code 6205: a place found is a life lost"
    ),
    Group.VICTIM_WORDS: _line("N B N - - - - O - - C - M", "n", "words told in confidence bring retaliation"),
    Group.COLLATERAL: _line("W R R - - X - - - - R - -", "n", "collaterals speak to the county"),
    Group.MAP: _line("W W W R D X - S S S R - -", "y", "the family's own map, worries and goals"),
    Group.SCALING: _line("W W R W D X - OS OS O R - -", "y", "each person's number is theirs"),
    Group.NETWORK: _line("W W R W D X - S S O R - -", "y", "no network, no plan"),
    Group.PLAN: _line("W W W W D X - S S S R - -", "y", "everyone holds the part that is theirs"),
    Group.CHILD_VOICE: _line("W R R S - X - S O S R - -", "y", "the child decides who sees it"),
    Group.CHILD_PRIVATE: _line("O - N - - - - - O - C - M", "n", "asked to be kept private"),
    Group.WORKING_NOTES: _line("W R R - - X - C C - C - -", "y", "hypotheses are not facts"),
    Group.SUPERVISION_NOTES: _line("R - W - - X - C C - C - -", "n", "reflection needs a closed room"),
    Group.SUBSTANCE_TREATMENT: _line("C C C - - - - O - - C - M", "n", "42 CFR Part 2"),
    Group.HEALTH: _line("R N R - - X - S O - C - M", "n", "health is told as far as care needs"),
    Group.MINOR_CONSENT: _line("C - C - - - - - O - C - M", "n", "Family Code 6920: the youth's own"),
    Group.SOGI: _line("C - C - D - - - O - C - M", "n", "WIC 16001.9: the youth decides"),
    Group.EDUCATION: _line("R R R - D X - R O - R - -", "n", "FERPA: for the child's schooling"),
    Group.TRIBAL: _line("W R R R D X - S S - R - -", "y", "ICWA: inquiry is shared with the tribe"),
    Group.CRIMINAL_JUSTICE: _line("- - - - - - - - - - - - -", "n", "never stored"),
    Group.COURT: _line("W R R R D X - S S - R - M", "y", "orders bind the people they name"),
    Group.PRIVILEGED: _line("R - R - - - - - - - - - -", "n", "county counsel's advice"),
    Group.SEALED: _line("- - - - - - - - C - C - M", "n", "WIC 389: as if it never was"),
    Group.ATTACHMENTS: _line("W R R - - X - S O - C - M", "v", "as the content's own label"),
    Group.MEETINGS: _line("W W R W D X - S S S R - -", "y", "what was agreed is everybody's"),
    Group.CORRECTIONS: _line("R R W R D X - OS OS O R - M", "y", "a disagreement stands beside the words"),
    Group.ACCOUNTING: _line("R - R - D - - S S - C M R", "n", "families may ask who saw their file"),
    Group.AUDIT: _line("O O M - D - - - - - - M R", "n", "watching the watchers"),
    Group.ACCOUNTS: _line("- - R - D X W - - - - W R", "n", "no case data here"),
}

# Surfaces that carry words away from the reader's eyes never carry what must be opened with a reason.
OPENED_ONLY_ON = {Surface.SCREEN}
SEARCHABLE = {Group.HEADER, Group.CHILDREN, Group.ADULTS}
# What a text for another system may be made of (decision 0022): what people said and agreed. Never who reported, an
# address, a tribe, a worker's notes, or anything that opens with a reason.
TELLABLE = {
    Group.CHILDREN,
    Group.ADULTS,
    Group.MAP,
    Group.SCALING,
    Group.NETWORK,
    Group.PLAN,
    Group.MEETINGS,
}
NOTIFIABLE = {Group.HEADER, Group.COURT, Group.MEETINGS}


def codes(role: Role, group: Group) -> tuple[Access, ...]:
    """The cell of the table: one code, or two (own contributions and a safe copy of the rest)."""
    return _PARSED[group][ROLES.index(role)]


def may(role: Role, group: Group, surface: Surface) -> tuple[Access, ...]:
    """What `role` may do with `group` on `surface`; `(NONE,)` where nothing."""
    cell = codes(role, group)
    if surface is Surface.SEARCH and group not in SEARCHABLE:
        return (Access.NONE,)
    if surface is Surface.NOTIFICATION and group not in NOTIFIABLE:
        return (Access.NONE,)
    if surface is Surface.TEXT and group not in TELLABLE:
        return (Access.NONE,)
    if surface is Surface.OFFLINE and TABLE[group].offline == "n":
        return (Access.NONE,)
    if surface not in OPENED_ONLY_ON and cell[0] in (Access.NEED, Access.BREAK_GLASS):
        return (Access.NONE,)
    if surface in (Surface.SEARCH, Surface.NOTIFICATION) and cell[0] not in (Access.WRITE, Access.READ):
        return (Access.NONE,)
    return cell


def may_write(role: Role, group: Group) -> bool:
    """Whether `role` may change `group` (its own contributions count for what it may only own)."""
    if (role, group) in WRITES_ELSEWHERE:
        return False
    return codes(role, group)[0] is Access.WRITE or (role, group) in WRITES_INTO


# The table's group covers accounts, templates and rules; an editor writes the latter two, which live elsewhere.
WRITES_ELSEWHERE = {(Role.TOOLKIT_EDITOR, Group.ACCOUNTS)}


# Who fills what they may afterwards only open with a reason: the vaults take words in more easily than they
# give them back.
WRITES_INTO = {
    (Role.SOCIAL_WORKER, Group.REPORTER),
    (Role.SUPERVISOR, Group.REPORTER),
    (Role.SOCIAL_WORKER, Group.REPORT_RECEIVED),
    (Role.SUPERVISOR, Group.REPORT_RECEIVED),
    (Role.SOCIAL_WORKER, Group.REPORT_SAFE),
    (Role.SUPERVISOR, Group.REPORT_SAFE),
    (Role.SOCIAL_WORKER, Group.PROTECTED_PLACE),
    (Role.SUPERVISOR, Group.PROTECTED_PLACE),
    (Role.SOCIAL_WORKER, Group.VICTIM_WORDS),
    (Role.SUPERVISOR, Group.VICTIM_WORDS),
    (Role.SOCIAL_WORKER, Group.CHILD_PRIVATE),
    (Role.SOCIAL_WORKER, Group.ACCOUNTING),
    (Role.SUPERVISOR, Group.ACCOUNTING),
}


_PARSED = {
    group: tuple(tuple(Access(code) for code in cell) for cell in line.codes) for group, line in TABLE.items()
}
