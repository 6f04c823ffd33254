"""Tags for pages of other packages that lead to the library."""
