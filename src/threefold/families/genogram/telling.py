"""The genogram in plain sentences: the picture's description, and the list that stands beside it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from threefold.families.genogram.generations import generations
from threefold.families.genogram.tree import Figure, Shape, Tree
from threefold.practice.statements.sentences import listed
from threefold.practice.vocabulary.family import TieKind

_BIRTH = (TieKind.PARENT, TieKind.LEGAL_PARENT, TieKind.ADOPTIVE_PARENT)
Names = Callable[[Iterable[str]], str]


def told(tree: Tree) -> tuple[str, ...]:
    """Sentences from the eldest to the youngest, then homes, then what is not known."""
    figures = {figure.key: figure for figure in tree.figures}

    def names(keys: Iterable[str]) -> str:
        return listed([figures[key].name for key in keys], get_language() or "en")

    return (
        *_index(tree, names),
        *_couples(tree, names),
        *_children(tree, figures, names),
        *_further(tree, names),
        *_siblings(tree, names),
        *_twins(tree, names),
        *_others(tree, names),
        *_homes(tree, names),
        *_marks(tree),
    )


def _index(tree: Tree, names: Names) -> Iterator[str]:
    index = [figure.key for figure in tree.figures if figure.index]
    if index:
        yield _("The children this is about: %(names)s.") % {"names": names(index)}


def _couples(tree: Tree, names: Names) -> Iterator[str]:
    for tie in tree.unions():
        yield _union(tie.kind) % {"names": names((tie.one, tie.other))}


def _union(kind: TieKind) -> str:
    return {
        TieKind.MARRIED: _("%(names)s are married."),
        TieKind.PARTNERS: _("%(names)s are together, not married."),
        TieKind.SEPARATED: _("%(names)s are separated and live apart."),
        TieKind.DIVORCED: _("%(names)s are divorced."),
        TieKind.ENDED: _("%(names)s were once together."),
    }[kind]


def _children(tree: Tree, figures: dict[str, Figure], names: Names) -> Iterator[str]:
    """Children with those who are their parents by birth, eldest generation first, then by law and by adoption."""
    row = generations(tree)
    for kind in _BIRTH:
        parents: dict[str, list[str]] = defaultdict(list)
        for tie in tree.parentage(kind):
            parents[tie.other].append(tie.one)
        # A couple is one couple, whichever parent's tie was written first for one child or another.
        units: dict[frozenset[str], list[str]] = defaultdict(list)
        for figure in tree.figures:
            if figure.key in parents:
                units[frozenset(parents[figure.key])].append(figure.key)
        for kids in sorted(units.values(), key=lambda one: row[one[0]]):
            unit = tuple(parents[kids[0]])
            said = _parents(unit, figures, kind)
            yield said % {"parents": names(unit), "children": names(kids)}


def _parents(unit: tuple[str, ...], figures: dict[str, Figure], kind: TieKind) -> str:
    if kind is TieKind.ADOPTIVE_PARENT:
        return _("%(children)s: adopted by %(parents)s.")
    if kind is TieKind.LEGAL_PARENT:
        return ngettext(
            "%(parents)s is a legal parent of %(children)s.",
            "%(parents)s are the legal parents of %(children)s.",
            len(unit),
        )
    if len(unit) > 1:
        return _("%(parents)s are the parents of %(children)s.")
    shape = figures[unit[0]].shape
    if shape is Shape.CIRCLE:
        return _("%(parents)s is the mother of %(children)s.")
    if shape is Shape.SQUARE:
        return _("%(parents)s is the father of %(children)s.")
    return _("%(parents)s is a parent of %(children)s.")


def _further(tree: Tree, names: Names) -> Iterator[str]:
    words = {
        TieKind.STEP_PARENT: _("%(parent)s is a step-parent of %(children)s."),
        TieKind.FOSTER_PARENT: _("%(parent)s is a foster parent of %(children)s."),
        TieKind.GUARDIAN: _("%(parent)s is the guardian of %(children)s."),
        TieKind.POSSIBLE_PARENT: _("%(parent)s may be a parent of %(children)s. That is not settled."),
    }
    for kind, said in words.items():
        kids: dict[str, list[str]] = defaultdict(list)
        for tie in tree.parentage(kind):
            kids[tie.one].append(tie.other)
        for parent, children in kids.items():
            yield said % {"parent": names((parent,)), "children": names(children)}


def _siblings(tree: Tree, names: Names) -> Iterator[str]:
    """Brothers and sisters who share one of two parents, and those whose parents are not drawn."""
    parents: dict[str, list[str]] = defaultdict(list)
    for tie in tree.parentage(TieKind.PARENT, TieKind.LEGAL_PARENT):
        if tie.one not in parents[tie.other]:
            parents[tie.other].append(tie.one)
    for one, other in _halves(tree, parents):
        shared = [key for key in parents[one[0]] if key in parents[other[0]]]
        yield ngettext(
            "%(one)s shares one parent with %(other)s: %(parent)s.",
            "%(one)s share one parent with %(other)s: %(parent)s.",
            len(one),
        ) % {
            "one": names(one), "other": names(other), "parent": names(shared),
        }  # fmt: skip
    twins = {frozenset((tie.one, tie.other)) for tie in tree.twins()}
    for tie in tree.of_kind(TieKind.SIBLING):
        if frozenset((tie.one, tie.other)) not in twins and not set(parents[tie.one]) & set(
            parents[tie.other]
        ):
            yield _("%(names)s are brothers or sisters.") % {"names": names((tie.one, tie.other))}


def _twins(tree: Tree, names: Names) -> Iterator[str]:
    """Who was born together, and whether they are identical."""
    said = {
        TieKind.TWIN: _("%(names)s are twins. Nobody knows if they are identical."),
        TieKind.IDENTICAL_TWIN: _("%(names)s are identical twins."),
        TieKind.FRATERNAL_TWIN: _("%(names)s are twins, not identical."),
    }
    many = [group for group in tree.born_together() if len(group) > 2]
    for group in many:
        yield _("%(names)s were born together: triplets or more.") % {"names": names(group)}
    for tie in tree.twins():
        if tie.kind is TieKind.IDENTICAL_TWIN or not any(tie.one in group for group in many):
            yield said[tie.kind] % {"names": names((tie.one, tie.other))}


def _others(tree: Tree, names: Names) -> Iterator[str]:
    for tie in tree.of_kind(TieKind.OTHER):
        both = names((tie.one, tie.other))
        if tie.label:
            yield _("%(names)s, in their own words: %(label)s.") % {
                "names": both,
                "label": tie.label.rstrip("."),
            }
        else:
            yield _("%(names)s belong together in another way.") % {"names": both}


def _halves(tree: Tree, parents: dict[str, list[str]]) -> Iterator[tuple[list[str], list[str]]]:
    units: dict[frozenset[str], list[str]] = defaultdict(list)
    for figure in tree.figures:
        if len(parents[figure.key]) > 1:
            units[frozenset(parents[figure.key])].append(figure.key)
    found = list(units.items())
    for at, (mine, kids) in enumerate(found):
        for theirs, others in found[at + 1 :]:
            if len(mine & theirs) == 1:
                yield kids, others


def _homes(tree: Tree, names: Names) -> Iterator[str]:
    keys = [figure.key for figure in tree.figures]
    for home in tree.homes:
        who = [key for key in keys if key in home.who]
        if len(who) > 1:
            yield _("%(names)s live together: %(home)s.") % {"home": home.name, "names": names(who)}
        elif who:
            yield _("%(home)s: %(names)s.") % {"home": capfirst(home.name), "names": names(who)}


def _marks(tree: Tree) -> Iterator[str]:
    for figure in tree.figures:
        if figure.deceased:
            yield _("%(name)s has died.") % {"name": figure.name}
        if figure.shape is Shape.TRIANGLE:
            yield _("%(name)s is not born yet.") % {"name": figure.name}
        if not figure.known:
            yield _("Nobody knows where %(name)s is.") % {"name": figure.name}
