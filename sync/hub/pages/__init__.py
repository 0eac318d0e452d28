"""What province officers look at."""
