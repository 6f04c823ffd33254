"""From files as agencies send them to the Children's Bureau to the canonical tables, before anything is counted."""
