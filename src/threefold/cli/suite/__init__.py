"""`threefold test`: gets what the tests need, runs all of them everywhere, adds up what the runs report."""
