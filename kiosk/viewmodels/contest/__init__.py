"""The pages of a contest between teams."""
