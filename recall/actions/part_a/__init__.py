"""Writing Part A, keeping sensitive material apart, and making versions."""
