"""The pages of Part A."""
