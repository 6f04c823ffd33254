"""What a look through a table gives."""

from typing import Any

Checked = tuple[Any, str, dict[str, Any]]
"""Rows with `row` and `child_id`; the column that names a record; the condition of each flag."""
