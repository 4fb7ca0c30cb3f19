"""Files for other programs, made from the models and vocabularies.

So the shape of a phrase is stated once.
"""
