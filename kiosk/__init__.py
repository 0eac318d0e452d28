"""The touch screen in the culture house: the only package that may import Qt."""
