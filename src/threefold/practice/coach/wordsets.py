"""Small sets of words that the grammar itself needs; what a text may be about stands in `lexicon`."""


def words(*written: str) -> frozenset[str]:
    """The words of some lines, as a set."""
    return frozenset(" ".join(written).split())
