"""A fictional county: twelve families, written by hand, loaded through the same changes as everybody's words."""
