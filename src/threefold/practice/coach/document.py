"""The coach's rules as a document, `docs/coach.md`: `python -m threefold.practice.coach.document` writes it anew."""

from threefold.practice.coach.rules import ELEMENTS, ISSUES, Rule
from threefold.practice.looks import LOOKS

HEAD = """# What the writing coach looks for

Written from `src/threefold/practice/coach/rules`; a test fails when the two differ. To write it anew:
`python -m threefold.practice.coach.document > docs/coach.md`.

The coach reads harm and danger statements, safety goals, actions and map entries, in English and in Spanish. It marks
the parts that it found, says which it misses and which words hide something, and asks a question from the bank. It
never changes a word, never holds up saving, and never judges a person; whoever writes may wave any finding off.

It works with word lists (`src/threefold/practice/coach/lexicon`) and a small grammar of people, verbs, time and
negation, so it can be wrong, and it shows where it looked. Short forms (`short_*.txt` there: "b/c", "tmrw") and slips
of one letter are read as the words they stand for and shown as written; names are left alone. The practice rules about
statements (2, 3, 20, 21) read the same parts. For a map entry it suggests a column by weights learned from
texts that we wrote (`python -m bench.coach --learn`). How well it does on texts that it was not made with:
`python -m bench.coach`.

On 400 texts (`unseen2.jsonl`, as first read, 30 November 2026) by somebody who had seen neither its lists nor any other
of our texts, 1 being all right and nothing wrong:

| | English | Spanish |
|---|---|---|
| parts of a statement (macro F1) | 0.96 | 0.92 |
| words in the way (macro F1) | 0.91 | 0.90 |
| false alarms for each clean text | 0.08 | 0.05 |
| column of a map entry (share that is right) | 0.90 | 0.95 |

On 300 earlier ones by another hand (`unseen.jsonl`, read a fourth time): 0.94 and 0.91, 0.86 and 0.87, 0 and 0.05, 0.88
and 0.91. A few words were added since, and the weights learned anew; neither set was read again. By cross-validation on
all 2,448 map entries that we wrote the column is right in 0.89 of the English and 0.89 of the Spanish ones.

Words that say who made the report are no act of a caregiver and no evidence for a column. Of an entry that is made of
no words, or of which little speaks for any column, no column is shown to anybody; the batch command still names one.

Two simpler tools on the 400 texts, a list of words and a formula of readability: 0.52 to 0.77 in parts, 0.17 to 0.38
in columns. What is arguable about these figures:
[decision 0028](decisions/0028-the-coach-reads-with-word-lists.md).
"""

BESIDE = """## Before a text goes into somebody's hands

Not the coach's, but looked at where it stands beside a text and before a copy is printed; shown for a person to decide,
and never in the way. Words by which one could tell who reported are marked as well, and cannot be waved off.
"""


def render() -> str:
    """The whole document."""
    parts = [HEAD, "## Parts\n", *(_section(one) for one in ELEMENTS.values())]
    parts += ["## Words in the way\n", *(_section(one) for one in ISSUES.values())]
    return "\n".join([*parts, BESIDE, *(_section(one) for one in LOOKS.values())])


def _section(rule: Rule) -> str:
    return (
        f"### {rule.id}\n\n"
        f"In: {', '.join(rule.kinds)}. Looks for: {rule.looks_for.en} *{rule.looks_for.es}*\n\n"
        f"Says: {rule.message.en} *{rule.message.es}*\n\n"
        f"Why: {rule.why.en} *{rule.why.es}* Source: {rule.source} ({rule.source_named.en}).\n\n"
        f"- Good: {rule.good.en} *{rule.good.es}*\n"
        f"- Weak: {rule.weak.en} *{rule.weak.es}*\n"
    )


if __name__ == "__main__":
    print(render(), end="")  # noqa: T201 - this is a command
