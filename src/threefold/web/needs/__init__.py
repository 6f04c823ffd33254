"""What needs a worker this week: one module per source, gathered by day.

A source is a function from the desk to needs. It asks for all families of the desk at once, so that the page costs
the same with four families and with forty, and it takes words only from what the worker's role may see.
"""

from threefold.web.needs.desk import Desk, Need, desk_of
from threefold.web.needs.registry import needs_of

__all__ = ["Desk", "Need", "desk_of", "needs_of"]
