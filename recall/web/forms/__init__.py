"""What the pages of recall ask."""
