"""The demonstration: people whose stories are acted through the actions, at the times they happened.

Only demo mode loads it. Nothing here writes a row of the record or a state: a story acts, the stage keeps the time.
"""
