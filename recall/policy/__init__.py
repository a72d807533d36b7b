"""The rules of recall: each dated and cited. Pure."""
