"""Facts told to the systems of prisons and the police: signed, tried again until taken, the same event once."""
