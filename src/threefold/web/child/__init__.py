"""Child mode: the worker hands over the screen, the child works at a tool, and only the worker gets it back."""
