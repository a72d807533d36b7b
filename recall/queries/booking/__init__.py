"""Looking at PPCS. Booking on and assessment: who has it, and the documents asked for."""
