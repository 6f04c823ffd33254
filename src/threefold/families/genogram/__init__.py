"""The genogram: a family over its generations, as a picture and as sentences. Owns layout, drawing, page, sentences.

Pure but for `copies` (from the record, for one reader) and `page`. People and ties are entered elsewhere in `families`.
"""
