"""Tools that the hand-written families filled in: what children said, and to whom they show it."""
