"""The tools of the practice that are more than a form. Owns how a child's drawing is read, drawn again and told."""
