"""Looking at PPCS. The revocation: its order, papers and notices, the police, and a person unlawfully at large."""
