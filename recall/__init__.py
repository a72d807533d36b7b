"""Recall: an empty house with its front door; the process maps of PI 27/2014 move in next."""
