"""What `make run` and `make test` do. Standard library only: it runs before anything of ours is installed."""
