"""Whether: the rules of the record, pure: limits of sentences, meanings of outcomes, supervision periods, search."""
