"""Acting on the record: one use-case a file, one transaction each. Raise NotAdmitted, StateConflict, Refused."""
