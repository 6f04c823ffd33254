"""The indicators as a document: `python -m threefold.outcomes.document > docs/outcomes.md` writes it anew; a test fails when they differ."""

import sys
from collections.abc import Iterator

from threefold.outcomes.columns import SOURCES
from threefold.outcomes.declaring import Example, Indicator, Parameter, Value
from threefold.outcomes.equity.document import equity
from threefold.outcomes.federal.document import federal
from threefold.outcomes.letting_out.document import letting_out
from threefold.outcomes.quality.document import quality
from threefold.outcomes.registry import every

HEAD = """\
# Outcomes

What became of children: the indicators, what each counts, by which rules, and an example worked by hand. Written from the declarations in
`src/threefold/outcomes`: `python -m threefold.outcomes.document > docs/outcomes.md`. None of them, by itself, shows that the practice caused a change.

    ./threefold outcomes run --data DIR --start 2022-10-01 --end 2023-09-30 --data-end 2024-09-30 --json --ids

To try them on invented children: `./threefold outcomes generate --children 20000 --years 6 --seed 1 --out DIR` (`--format parquet`, `afcars`, `ncands`, `federal`).

- `--indicator ID ...`: only these. Without it, all but those that stand under another as its variant.
- `--set NAME=VALUE ...`: another rule than the usual one. Each result carries all rules that it was worked out by.
- `--as-of`: the day of a count at one point in time; else the last day of the window.
- `--data-end`: the last day that the data describe; else the last day in them. An exit or an 18th birthday after it has not come yet. Where
  it is given and the children were not followed for long enough, no value is given, and a flag says until when they must be followed.
- `--by age sex race_eth county`: each figure for these groups as well. Whose group nobody wrote down is in `unknown`; groups add up to the whole. County is
  `agency_local` of the child's latest removal by the end of the window.
- `--bootstrap SEED`: a second interval beside the first (JSON), from drawing the children anew 2,000 times, each with all its moves or reports.
- `--engine spark`: the same expressions on Spark, with the same results to the last child. It needs Java 17 and the extra `threefold[spark]`, which
  `./threefold outcomes run --engine spark` installs (400 MB). Files are read and refused as always, then handed to Spark in a passing place. By itself it
  runs on this machine; `PYSPARK_SUBMIT_ARGS="--master spark://HOST:7077 pyspark-shell"` names a cluster, which must see the folder that `TMPDIR` names.
- `--public`: for those who may not see single children. Counts of 1 to 10 are hidden, and whatever would tell one when it is taken together with other
  figures of the same run; shares, rates and intervals go with them. Nought is shown. `--limit few=15` is stricter. `--hidden-log FILE` notes what was hidden and why; that file
  stays inside. `--ids` and `--per-child` do not go with it. `--published FILE` remembers what was let out, and hides what differs from it by a few.
- `--ids` lists the children of numerator and denominator, and every record that was left out; `--per-child` gives each child's own counts.

A share is a number from 0 to 1 with Wilson's interval; a rate is per 1,000 or 100,000 with the exact Poisson interval. Where moves or reports
come in clusters within a child, that interval is too narrow.

Nothing faulty is dropped in silence. A record that cannot be used stays in its table and is counted under a flag, which says why. A file that
cannot be read whole (cut off, another encoding, a date in another style, a column missing) is refused by name, row and column, and nothing is counted.

How well a rule is settled: **A** the Round 4 data dictionary says so; **B** another official text; **C** read from a public port of the
Round 3 code; **D** our own choice, because nothing public settles it.

## Tables

Files of a folder, as `.csv` (UTF-8, commas, dates like 2024-03-31), `.parquet`, or out of [federal files](#federal-files). Blank means missing, or still open. Files may be absent, other
columns may stand beside these, and columns in brackets may be missing. Of two rows with the same key the later one stands.
Quickest is Parquet with dates as dates and codes as whole numbers: once every cell was looked at, it is counted where it lies.

"""


CASEWORK = """
## Casework

    ./threefold outcomes extract --out DIR --by EMAIL

writes what this installation knows of the practice, of the agency of whoever is named, as Parquet: the tables from cases to ratings, and `extract.json` with the day on which it
was taken. These columns are all that leaves: days, yes or no, whole numbers, words of closed lists, and ids. No name, no free text, no birthday; of age the whole years at the opening.
Ids are stand-ins made with this installation's key (`THREEFOLD_SECRET_KEY`): always the same for one row, so that extracts of two days fit together, and of no use without the key.
A leader or an administrator takes it. A value that is on no list stops the whole extract. Taking it is in the log, all tables are of one moment, and the folder appears whole or not at all.
The folder tells of single cases and stays inside, like any table here; what may be shown to others goes through `--public`.

What a child keeps from others stays out of what is written down: that a tool was finished counts, no number that a child gave in it does. Where a plan or a next step came from
is told by its part in the work: parents and other caregivers, children, network (relatives, friends, resource parents), workers, others. *Natural* are relatives and friends.

Measured from them: the measures of practice below. Whoever has such tables out of another system can lay them into the same folder as `.csv`. Of what the practice asks for, an
installation does not know, so there is no measure for: contact with members of a network, services agreed and sessions attended, cultural and trauma prompts of a map, lasting adults
of young people who leave care, workers' months of service; whether a plan was looked at again on the day that was agreed (only that it changed), and race and ethnicity of children.
"""


CHANCE = """
## What is more than chance

    ./threefold outcomes trend --data DIR --indicator p5 --start 2020-10-01 --end 2024-09-30 --every quarter
    ./threefold outcomes compare --data DIR --indicator p1 --start 2022-10-01 --end 2023-09-30 --by county

Both answer in JSON, with counts as small as they are: they stay inside.

- `trend`: a p-chart for a share, a u-chart for a rate. The first 12 points are the baseline; limits stand 3 sigmas off. Where standardised points spread by more
  than 1.2 (mean moving range over 1.128), Laney's limits stand instead (p', u'). With fewer than 12 points, or a mean count under 5, only a run
  chart with its median. Signals: 6 or more points in a row on one side of the line, points on it skipped; 5 or more that steadily rise or fall.
  Stretches whose children were not followed for long enough are left out, or marked provisional where that rule was set.
- `compare`: what is expected where children of each age group have the overall rate; observed over expected with its exact interval; the same drawn
  towards 1 by how much units differ beyond chance (k of a gamma distribution, by likelihood); the exact 95% and 99.8% limits of a funnel.
  Units stand in the order of their names. Where there are many, some lie outside of 95% by chance.

## Onto the county's pages

    ./threefold outcomes publish --data DIR --start 2022-10-01 --end 2023-09-30 --data-end 2024-09-30 --by EMAIL

counts all figures of a year with their groups, their course over time (from `--since` on, else seven years before) and whom decisions fall on, hides what
could tell of a few children, and puts the result on the pages under `/outcomes/`, in the name of a leader or an administrator. Leaders and supervisors read
them there. Nothing is counted while somebody waits for a page, and what stood there before is kept. Rules: [decision 0040](decisions/0040-figures-come-to-the-page-let-out.md).

- Tables of casework in the same folder come along: whether the practice was done stands beside each number.
- `--public` puts them on pages for everybody as well (`/outcomes/county/`): the year by age and race, its course, and the country beside it; not by county, not
  the practice, not whom decisions fall on, not how good the data is.
- `--to FILE` writes the document instead, on the machine where the data lie, and needs no database; `--from FILE` publishes it on the county's.
- `--hidden-log FILE` notes what was hidden and why; that file stays inside. `--limit few=15` is stricter."""


def document() -> str:
    """The whole page."""
    return (
        HEAD
        + "\n".join(
            [
                *_tables(),
                CASEWORK,
                *federal(),
                *letting_out(),
                *equity(),
                CHANCE,
                *quality(),
                *(line for one in every().values() for line in _indicator(one)),
            ]
        )
        + "\n"
    )


def _tables() -> Iterator[str]:
    yield "| File | Columns | Key |"
    yield "|---|---|---|"
    for source in SOURCES:
        columns = ", ".join(one.name if one.needed else f"({one.name})" for one in source.columns)
        yield f"| {source.name} | {columns} | {', '.join(source.key)} |"


def _indicator(own: Indicator) -> Iterator[str]:
    yield f"\n{'###' if own.variant_of else '##'} {own.id}: {own.title}\n"
    if own.variant_of:
        yield f"As `{own.variant_of}`, but: {_changed(own) or 'nothing but the data'}. {own.caveat} Source: {own.source}."
        return
    yield f"**{own.question}**\n"
    yield f"- Population: {own.population}"
    yield f"- Numerator: {own.numerator}"
    yield f"- Denominator: {own.denominator}"
    yield f"- Caveat: {own.caveat}"
    if own.of_practice:
        yield f"- Counted by {own.unit}; of measures of practice there are no groups."
    else:
        yield f"- Age, where figures are given by age: that of {own.age_on}."
    yield f"- Source: {own.source}."
    if own.national is not None:
        yield (
            f"- National performance in Round 4: {own.national:.1%}."
            if own.per == 1
            else f"- National performance in Round 4: {own.national}."
        )
    yield f"\nExample: {own.example.said} {_came(own.example)}"
    yield "\n| Rule | Usual | Others | Mark | Meaning |"
    yield "|---|---|---|---|---|"
    yield from (_rule(one) for one in own.parameters)


def _came(example: Example) -> str:
    if example.value is not None:
        return f"({example.value:g})"
    return f"({example.numerator} of {example.denominator})"


def _changed(own: Indicator) -> str:
    usual = every()[own.variant_of].defaults()
    return ", ".join(
        f"`{name}` is {_shown(value)}" for name, value in own.defaults().items() if value != usual[name]
    )


def _rule(rule: Parameter) -> str:
    others = ", ".join(one for one in rule.choices if one != rule.default)
    return f"| `{rule.name}` | {_shown(rule.default)} | {others} | {rule.mark} | {rule.meaning} |"


def _shown(value: Value) -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)


if __name__ == "__main__":
    sys.stdout.write(document())
