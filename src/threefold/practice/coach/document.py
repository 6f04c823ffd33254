"""The coach's rules as a document, `docs/coach.md`: `python -m threefold.practice.coach.document` writes it anew."""

from threefold.practice.coach.rules import ELEMENTS, ISSUES, Rule

HEAD = """# What the writing coach looks for

Written from `src/threefold/practice/coach/rules`; a test fails when the two differ. To write it anew:
`python -m threefold.practice.coach.document > docs/coach.md`.

The coach reads harm and danger statements, safety goals, actions and map entries, in English and in Spanish. It marks
the parts that it found, says which it misses and which words hide something, and asks a question from the bank. It
never changes a word, never holds up saving, and never judges a person; whoever writes may wave any finding off.

It works with word lists (`src/threefold/practice/coach/lexicon`) and a small grammar of people, verbs, time and
negation, so it can be wrong, and it shows where it looked. For a map entry it suggests a column by weights learned from
texts that we wrote (`python -m bench.coach --learn`). How well it does on texts that it was not made with:
`python -m bench.coach`.
"""


def render() -> str:
    """The whole document."""
    parts = [HEAD, "## Parts\n", *(_section(one) for one in ELEMENTS.values())]
    return "\n".join([*parts, "## Words in the way\n", *(_section(one) for one in ISSUES.values())])


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
