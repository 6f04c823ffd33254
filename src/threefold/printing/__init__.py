"""Paper, PDF and Word. Owns how a sheet looks; knows no family: it gets a `Paper` that is already one reader's copy."""
