"""Who works here: organisations, teams, staff, their roles, and who covers for whom."""
