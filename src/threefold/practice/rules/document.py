"""The rules as a document, `docs/rules.md`: `python -m threefold.practice.rules.document` writes it anew."""

from threefold.practice.findings import Level, Moment
from threefold.practice.rules.registry import Rule, all_rules

HEAD = """# The practice rules

Written from the registry in `src/threefold/practice/rules`; a test fails when the two differ. To write it anew:
`python -m threefold.practice.rules.document > docs/rules.md`.

Each rule is a pure function. *Advise* stands beside the work. *Block* stops only the moments named, never saving, and
a supervisor lets it pass with a reason, except where the rule is firm. A county may change the level of a rule that is
not firm. Some parts of a rule speak more softly or more strongly than the rule; the function says where, and what
nobody lets pass of a rule that is not firm stands beside it. Decision 0027 says where a supervisor lets a rule pass:
for one plan, for one worry with its goal, for the closing of one file. No rule ranks or scores a family. The sources
stand at the end; *inferred* is our own.

Rules 17-19 are about objectives of a case plan, and 43 about one number that is to count for two caregivers. Threefold
keeps neither: the case plan is written in the county's own system (decision 0021), and each person's number stands for
itself (rule 27). These four are ready for whoever brings such facts; nothing asks them yet. Rules 38-40 and 51 speak on
the first page, from the same clocks.

Rules 29, 31 and 32 speak of tools in which a child speaks. Rule 30 (nobody sees a child's sheet for whom the child
did not choose it) is kept by `disclosure` and lets nothing pass. Rules 41, 49 and 52 come with what they are about.
"""
_MOMENTS = {
    Moment.FINISH: "finishing",
    Moment.PRINT: "printing",
    Moment.SHARE: "sharing",
    Moment.CLOSE: "closing",
}


def render() -> str:
    """The whole document."""
    sources = sorted(
        {
            (code, name)
            for rule in all_rules()
            for code, name in zip(rule.sources, rule.sources_named, strict=True)
        }
    )
    register = "\n".join(f"- {code}: {name.en}" for code, name in sources)
    return "\n".join([HEAD, *(_section(rule) for rule in all_rules()), f"## Sources\n\n{register}\n"])


def _section(rule: Rule) -> str:
    return (
        f"## {rule.number}. {rule.sentence.en}\n\n"
        f"*{rule.sentence.es}*\n\n"
        f"{rule.why.en} *{rule.why.es}*\n\n"
        f"{_level(rule)} Sources: {', '.join(rule.sources)}.\n"
    )


def _level(rule: Rule) -> str:
    moments = ", ".join(said for moment, said in _MOMENTS.items() if moment in rule.moments)
    if rule.level is Level.BLOCK:
        never = f" Nobody lets pass: {rule.never.en}" if rule.never else ""
        return f"**Block** of {moments}{'; firm' if rule.firm else ''}.{never}"
    return "**Advise.**" + (f" Where a part of it blocks: {moments}." if moments else "")


if __name__ == "__main__":
    print(render(), end="")  # noqa: T201 - this is a command
