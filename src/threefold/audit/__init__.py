"""Append-only events of every change and every read. Holds ids and labels, never values or names."""
