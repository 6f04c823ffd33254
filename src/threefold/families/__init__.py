"""Families, people, households, relationships, assignments, referrals and the vaults."""
