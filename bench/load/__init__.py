"""`python -m bench.load`: fifty people at once, in a small county and in a large one, on both databases.

What is measured is the server's time for each page, from the first byte of the request read to the last byte of the
answer made: waiting for a free thread counts, the client's own time does not. Beside each page stands BARE, a view of
the same server that reads one row. The two counties are loaded and asked in turns within one run.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "threefold.settings")

# Page by page: its name, and how often somebody opens it (out of all).
PAGES = {"home": 20, "family": 24, "map": 20, "plan": 12, "search": 10, "copy": 6, "bare": 8}
BARE = "bare"
HEADER = "X-Bench-Page"
