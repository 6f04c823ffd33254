"""Children who said that they are not safe, until it is written down what was done. A draft counts: it is said."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from threefold.toolkit.answers import is_empty
from threefold.toolkit.models import FilledTool
from threefold.toolkit.prompts.child import DONE, END, UNSAFE
from threefold.toolkit.registry import tools


def waiting(families: Collection[UUID]) -> list[FilledTool]:
    """The newest versions in these families that hold such a word and no answer to it, the longest waiting first."""
    asking = [key for key, tool in tools().items() if any(one is UNSAFE for _section, one in tool.prompts())]
    later = FilledTool.objects.filter(amends=OuterRef("pk"))
    said = Q(**{f"payload__{END.key}__{UNSAFE.key}": "yes"})
    rows = FilledTool.objects.filter(
        said, ~Exists(later), family__in=families, tool__in=asking, withdrawn_at=None
    )
    found = rows.select_related("person").order_by("created_at", "pk")
    return [row for row in found if is_empty(row.payload[END.key].get(DONE.key))]
