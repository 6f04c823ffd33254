"""Words typed and not saved: kept as typed, through every limit and failure, and put back into their form."""
