"""The province's side: a record store for xAPI statements and the figures drawn from it."""
