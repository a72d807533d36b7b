"""Speed at national scale: 268,000 people, millions of contacts. ``python -m tests.benchmarks``; nothing here is a test."""
