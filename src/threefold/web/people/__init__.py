"""Pages of an administrator: units and accounts."""
