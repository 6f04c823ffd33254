"""Stories walked through in a real browser, on a real server with the fictional county."""
