"""Acting: one use-case of recall a file, one transaction each."""
