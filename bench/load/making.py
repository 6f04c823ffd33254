"""`python -m bench.load.making N SEED`: the demo's county with N generated families, in the environment's database.

`threefold demo` itself keeps to its own SQLite whatever the environment says, so that a county's address never reaches
it; what it fills that with is called here for a throw-away PostgreSQL.
"""

import os
import sys
from pathlib import Path


def main(families: int, seed: int) -> int:
    """Migrate, load, say how far it is."""
    import django

    from threefold.core.keys import make_keys

    home = Path(os.environ["THREEFOLD_HOME"])
    make_keys(home)
    django.setup()
    from threefold.cli.demo_county import Wanted, prepare

    prepare(say, home, Wanted(families=families, seed=seed))
    return 0


def say(words: str) -> None:
    """One line, at once."""
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
