"""One module an indicator, each with its declaration INDICATOR, and VARIANTS where California counts otherwise."""
