"""The pages of a class, and the class that they drive."""
