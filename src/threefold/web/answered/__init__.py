"""You said, this changed: what children said, and what became of it. A page for workers, and a sheet for each child."""
