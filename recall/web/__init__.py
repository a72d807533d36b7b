"""Translating: the pages of recall."""
