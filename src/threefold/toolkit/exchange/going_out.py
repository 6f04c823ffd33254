"""One filled tool as JSON, sheet by sheet as a reader has it. `answers` are as the tool's own schema says."""

import json
from typing import Any

from threefold.toolkit.copies import FilledCopy
from threefold.toolkit.registry import tool_of

FORMAT = "threefold-tool"


def as_json(copy: FilledCopy) -> str:
    """The copy of one version; the same answers give the same text."""
    answers = {sheet.key: {one.key: one.value for one in sheet.answers} for sheet in copy.sheets}
    return written(copy.tool, copy.language, answers)


def written(tool: str, language: str, answers: dict[str, Any]) -> str:
    """Answers with the tool that they are of, as it asks today, and the language in which they were mostly said."""
    whole = {
        "format": FORMAT,
        "tool": tool,
        "version": tool_of(tool).version,
        "language": language,
        "answers": answers,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
