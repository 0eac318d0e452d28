"""What was learned, and its way to the province. No Qt."""
