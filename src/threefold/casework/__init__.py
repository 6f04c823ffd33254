"""Casework on its way to being counted: tables of days, marks and stand-ins for ids, and nothing else."""
