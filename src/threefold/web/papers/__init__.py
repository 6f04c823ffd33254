"""Tools on paper: a worker's print of a filled tool, blank forms, and a filled-in form that comes back."""
