"""The pages of PPCS. Booking on and assessment: who has it, and the documents asked for."""
