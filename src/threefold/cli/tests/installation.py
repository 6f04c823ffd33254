"""One installation with a home of its own, reached by its command line alone."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

FILE = "threefold.sqlite3"


class Installation:
    """Its database is the SQLite file in `home`, unless `more` names another by DATABASE_URL."""

    def __init__(self, home, **more):
        self.home = home
        home.mkdir(exist_ok=True)
        mine = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("THREEFOLD_", "DATABASE_"))
        }
        self.environment = {**mine, "THREEFOLD_HOME": str(home), **more}

    def does(self, *arguments):
        """Run a command; answers with its code and all that it said."""
        command = [sys.executable, "-m", "threefold", *map(str, arguments)]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=120, check=False
        )
        assert "Traceback" not in done.stderr, done.stderr[-2000:]
        return done.returncode, done.stdout + done.stderr

    def tell(self, statement):
        """Ask its SQLite file."""
        with closing(sqlite3.connect(self.home / FILE)) as database, database:
            return database.execute(statement).fetchall()
