"""Enforcement over the API: outcomes, failures and their judgement, warnings, decisions, what managers are asked."""
