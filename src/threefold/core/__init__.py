"""Base rows, ids, clock, sealing and the registry of changes. Owns no word of the practice."""
