"""The pages of PPCS. Review: Part B, executive release, the Parole Board, the annual review, and rescinding."""
