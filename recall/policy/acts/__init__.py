"""The guards of each act of the three charts (recall.md §3.1 to §3.3). Pure."""
