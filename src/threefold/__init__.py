"""Threefold: the open-source workbench for Safety Organized Practice in child welfare."""

__version__ = "0.1.0"
