"""Which generation everybody belongs to: couples and siblings side by side, children below their parents.

Records can contradict themselves (somebody entered as their own grandmother). Then the tie that closes the circle is
passed over for the placing, and still drawn.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from threefold.families.genogram.tree import Tree
from threefold.practice.vocabulary.family import TieKind

Below = Mapping[str, Sequence[str]]


def generations(tree: Tree) -> dict[str, int]:
    """The row of each person, 0 for the eldest."""
    group = _groups(tree)
    below = _without_circles(tree, group)
    order = _from_the_top(dict.fromkeys(group.values()), below)
    rows = dict.fromkeys(order, 0)
    for one in order:
        for child in below[one]:
            rows[child] = max(rows[child], rows[one] + 1)
    # Whoever married into the family stands just above their own child, not up with the great-grandparents.
    for one in reversed(order):
        if below[one]:
            rows[one] = max(rows[one], min(rows[child] for child in below[one]) - 1)
    used = {row: place for place, row in enumerate(sorted(set(rows.values())))}
    return {figure.key: used[rows[group[figure.key]]] for figure in tree.figures}


def _groups(tree: Tree) -> dict[str, str]:
    """Who must stand in one row: couples, siblings, two parents of one child. Nobody with their own descendant."""
    group = {figure.key: figure.key for figure in tree.figures}
    below: dict[str, list[str]] = defaultdict(list)
    for tie in tree.parentage():
        below[tie.one].append(tie.other)
    for one, other in _side_by_side(tree):
        mine, theirs = group[one], group[other]
        if mine == theirs:
            continue
        merged = {key: mine if at == theirs else at for key, at in group.items()}
        if not _is_own_ancestor(mine, merged, below):
            group = merged
    return group


def _side_by_side(tree: Tree) -> Iterable[tuple[str, str]]:
    for tie in (*tree.unions(), *tree.of_kind(TieKind.SIBLING), *tree.twins()):
        yield tie.one, tie.other
    parents: dict[str, list[str]] = defaultdict(list)
    for tie in tree.parentage(TieKind.PARENT, TieKind.LEGAL_PARENT, TieKind.ADOPTIVE_PARENT):
        parents[tie.other].append(tie.one)
    for several in parents.values():
        for other in several[1:]:
            yield several[0], other


def _is_own_ancestor(start: str, group: Mapping[str, str], below: Below) -> bool:
    """Whether from a group of people, going down, one comes back to the group."""
    members = [key for key, at in group.items() if at == start]
    seen: set[str] = set()
    todo = [child for key in members for child in below.get(key, ())]
    while todo:
        key = todo.pop()
        at = group[key]
        if at == start:
            return True
        if at not in seen:
            seen.add(at)
            todo += [child for one, other in group.items() if other == at for child in below.get(one, ())]
    return False


def _without_circles(tree: Tree, group: Mapping[str, str]) -> dict[str, list[str]]:
    """From group to groups below it, leaving out every tie that would lead back up."""
    below: dict[str, list[str]] = {at: [] for at in group.values()}
    for tie in tree.parentage():
        elder, younger = group[tie.one], group[tie.other]
        if elder != younger and younger not in below[elder] and not _leads(younger, elder, below):
            below[elder].append(younger)
    return below


def _leads(start: str, goal: str, below: Below) -> bool:
    seen, todo = {start}, [start]
    while todo:
        one = todo.pop()
        if one == goal:
            return True
        fresh = [child for child in below[one] if child not in seen]
        seen.update(fresh)
        todo += fresh
    return False


def _from_the_top(groups: Iterable[str], below: Below) -> list[str]:
    """Every group after all that stand above it."""
    above = dict.fromkeys(groups, 0)
    for children in below.values():
        for child in children:
            above[child] += 1
    ready = [one for one, count in above.items() if not count]
    order = []
    while ready:
        one = ready.pop(0)
        order.append(one)
        for child in below[one]:
            above[child] -= 1
            if not above[child]:
                ready.append(child)
    return order
