"""Taking a lesson: deck, grading, practice devices and levels of doing. Pure logic."""
