"""The one way out for figures to those who may not see single children: what could tell of a few is hidden first."""
