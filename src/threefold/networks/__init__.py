"""Circles of support: who knows what, what each has undertaken to do, releases."""
