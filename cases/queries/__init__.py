"""Looking: who may see whom, lists, pages, queues. Nothing here writes. Everything takes its time as ``at``."""
