"""Every write about things that are given to the Toolkit."""
