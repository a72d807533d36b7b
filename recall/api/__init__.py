"""Translating: recall for other systems, under ``/api/v1/``."""
