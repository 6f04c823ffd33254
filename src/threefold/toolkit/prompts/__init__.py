"""Questions that several tools ask in the same words, so that each tool's folder holds only what is its own."""
