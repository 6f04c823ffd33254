"""Side-by-side measurements. Each is a command that makes its own data, measures, prints, and fails past its limit."""
