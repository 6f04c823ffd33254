"""What an engine can do beside working expressions out."""

from collections.abc import Collection
from typing import Any, Protocol

from threefold.outcomes.loading.preparing import Said


class Engine(Protocol):
    """The few things that engines do in different ways. `given` are a folder's tables, `said` what to say of them."""

    given: dict[str, Any]
    said: list[Said]

    def stored(self, name: str, expression: Any) -> Any:
        """Worked out now and kept under this name until the engine is let go."""
        ...

    def repeated(self, table: Any, keys: Collection[str]) -> bool:
        """May a key be there twice?"""
        ...
