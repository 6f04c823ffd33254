"""Files that somebody sends in to be given on to others: told apart by what they hold, refused or made clean.

What comes out is written anew: pictures are drawn again, a PDF is put together from what hangs on its root, Office
files part by part. What could act, hides words, or says who made it does not come along, or the file is refused.
"""
