"""Files for other programs that are made from the models and vocabularies, so that the shape of a phrase is stated once."""
