"""Supervision: which decisions a supervisor has looked at, and what a worker wants to bring to their talk."""
