"""An author's folder becomes findings with file and line, and then a signed pack."""
