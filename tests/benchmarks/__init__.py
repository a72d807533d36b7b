"""Speed at national scale: 268,000 people, millions of contacts: ``python -m tests.benchmarks``. No tests."""
