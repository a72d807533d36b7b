"""The demonstration of recall: the recalls of the inspection report played on their charts, and today's caseload."""
