"""The safety map: items, harm and danger statements, safety goals, scaling."""
