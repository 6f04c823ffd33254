"""Tables of chance with all their margins, and an attacker who sees only what was printed."""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from threefold.outcomes.letting_out.cells import Cell, Limits, Sum

LIMITS = Limits()


def cell(key, count, *, printed=True, worth=0, out_already=False):
    return Cell(key, count, LIMITS.needed(count), printed, worth, out_already)


def with_margins(cube):
    """A table of two or three sides as cells and sums; `+` stands for all of a side."""
    cube = np.asarray(cube)
    sides = [[*range(size), "+"] for size in cube.shape]
    cells, sums = [], []
    for place in _places(sides):
        taken = cube[tuple(slice(None) if at == "+" else at for at in place)]
        cells.append(cell(_key(place), int(taken.sum()), worth=place.count("+")))
        for side, at in enumerate(place):
            if at == "+":
                parts = [_key((*place[:side], one, *place[side + 1 :])) for one in range(cube.shape[side])]
                sums.append(Sum(_key(place), tuple(parts)))
    return cells, sums


def _places(sides):
    return [
        tuple(one)
        for one in np.array(np.meshgrid(*[np.array(side, object) for side in sides], indexing="ij"))
        .reshape(len(sides), -1)
        .T
    ]


def _key(place):
    return ",".join(str(one) for one in place)


def found_out(cells, sums, hidden, *, whole=True):
    """Small counts of which less than their width stays open: {key: (least, most)}. Written apart from the product.

    `whole` asks for whole numbers; without it the attack is plain linear programming.
    """
    order = {one.key: place for place, one in enumerate(cells)}
    shown = [one.printed and one.key not in hidden for one in cells]
    lower = [one.count if seen else (1 if one.printed else 0) for one, seen in zip(cells, shown, strict=True)]
    far = 1000 + 50 * max(one.count for one in cells)
    upper = [one.count if seen else far for one, seen in zip(cells, shown, strict=True)]
    rows = np.zeros((len(sums), len(cells)))
    for row, one in zip(rows, sums, strict=True):
        row[order[one.whole]] += 1
        for part in one.parts:
            row[order[part]] -= 1
    found = {}
    for one in cells:
        if one.open_by and not one.out_already:
            ends = [_end(sign, order[one.key], rows, lower, upper, whole) for sign in (1, -1)]
            if ends[1] - ends[0] < one.open_by:
                found[one.key] = tuple(ends)
    return found


def _end(sign, at, rows, lower, upper, whole):
    goal = np.zeros(len(lower))
    goal[at] = sign
    if whole:
        limits = [LinearConstraint(rows, 0, 0)] if len(rows) else []
        found = milp(goal, integrality=np.ones(len(goal)), bounds=Bounds(lower, upper), constraints=limits)
    else:
        equal = {"A_eq": rows, "b_eq": np.zeros(len(rows))} if len(rows) else {}
        found = linprog(goal, bounds=list(zip(lower, upper, strict=True)), **equal)
    assert found.x is not None, found.message
    return round(float(found.x[at]), 6)
