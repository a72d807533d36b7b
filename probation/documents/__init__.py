"""Documents on paper: letters in words kept apart from the code, and the PDF and previews made of them."""
