"""What is asked when a breach is packed, referred, considered, taken to court and resulted."""
