"""Filled tools as JSON: what a reader may have of one goes out, and comes in again as the answers of a draft."""
