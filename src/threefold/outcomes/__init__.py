"""What became of children: the indicators that the practice wants to move, counted from tables of events.

Owns the loading of those tables, the declarations of the indicators, and their counting with Ibis (on DuckDB in this
process, or on Spark). Only here are ibis, duckdb and pyspark imported, and nothing of a database of families: what
comes in are dates, codes and ids, never a name or a text.
"""
