"""A class on one screen: formats, counting, questions with cards, and what is saved of them."""
