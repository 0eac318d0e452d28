"""The standard's side of the hub: the Statement resource of xAPI 1.0.3 and what it stores."""
