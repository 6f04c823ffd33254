"""Tools on paper: what was filled in, the blank form, and a form that was filled in and comes back."""
