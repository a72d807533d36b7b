"""Acting at PPCS: booked on, decided, revoked, received by the police, returned to custody."""
