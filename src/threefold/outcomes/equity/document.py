"""What the page says about equity."""

from collections.abc import Iterator

from threefold.outcomes.equity.points import POINTS

HEAD = """
## Equity: whom decisions fall on

    ./threefold outcomes equity --data DIR --start 2022-10-01 --end 2023-09-30 --by race_eth --reference white --public

At each decision point every child is counted once, by group. Three measures hold a group's count against others:

- **index** (disproportionality): its share of all children at the point over its share of all children of the area; over known groups only
  it is `index_of_known`. It has a ceiling that the size of the group sets, so read it with the ratio.
- **disparity**: its rate per child of the area over the rate of the reference group, which you choose.
- **relative rate**: the same, but per child who came to the decision point before. It tells at which decision a difference arises.

A ratio has the interval of a ratio of rates, exp(ln RR ± 1.96 √(1/a − 1/n + 1/b − 1/m)); where a or b is under 5, the exact one from the
binomial share of a in a + b (Clopper and Pearson). Where the count is larger than what it is divided by (more children in care than
entered), there is no interval. With a count under 20 it is called not stable. `--public` hides as in `run`. (Marks: points and exact interval D, measures B.)
Children of the area come from the table population, of the last 1 July by the end of the window. Children whose group nobody wrote down stand in
`unknown` and in no ratio.

Example: of 1,000 white children of an area 20 are told of and 5 enter care; of 200 Black children 10 are told of and 5 enter. At entry the index of Black
children is (5/10) / (200/1,200) = 3.0, their disparity (5/200) / (5/1,000) = 5.0, and relative to report (5/10) / (5/20) = 2.0.

| Point | Children | After | Age on |
|---|---|---|---|
"""


def equity() -> Iterator[str]:
    """The lines of the section."""
    yield HEAD.rstrip("\n")
    for one in POINTS:
        yield f"| {one.id} | {one.said} | {one.after or 'population'} | {one.age_on} |"
