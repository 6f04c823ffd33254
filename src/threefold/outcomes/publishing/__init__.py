"""One publication: every figure with its groups and its course over time, equity beside them, all let out together."""

FORMAT = 1
"""Of the document; whoever shows one asks for it."""
