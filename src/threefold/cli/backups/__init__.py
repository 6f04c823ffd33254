"""Backups: a whole installation's database in one file that only the holder of a key can open, and back again."""
