"""What a tool's own rules hold up, and what of it a supervisor let pass, with a reason."""
