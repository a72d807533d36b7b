"""Enforcement: failures judged, warnings given, and the decision whether to breach (SM-A, SM-B, SM-C)."""
