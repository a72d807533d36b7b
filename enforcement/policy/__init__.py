"""Whether: the rules of enforcement, pure. Each takes frozen facts and a date and gives reasons or an answer."""
