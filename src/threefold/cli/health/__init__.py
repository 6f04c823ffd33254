"""What `threefold check` finds out about the health of an installation, a file a subject."""
