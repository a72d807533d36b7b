"""The rules explained on pages: a list of the questions, and each with its answer, its working and its source."""
