"""What is printed and handed on: pages drawn in our style, tables, and where they are saved."""
