"""The out-of-home care file of AFCARS 2020: reading it child by child, and writing invented ones."""
