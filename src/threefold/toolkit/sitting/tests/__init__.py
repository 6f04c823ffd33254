"""Tests of a child at the screen."""
