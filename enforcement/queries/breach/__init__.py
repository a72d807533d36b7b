"""Looking at breach proceedings: the facts for the rules, the queues, the pack, the court day, the thread."""
