"""The pages of the shell itself, one module a subject."""
