"""What each page asks. Field names are those of the rules' reasons, so that every reason stands beside its field."""
