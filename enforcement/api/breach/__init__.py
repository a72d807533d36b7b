"""Breach proceedings over the API, from the decision to the court's result and back to the person."""
