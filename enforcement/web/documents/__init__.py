"""The pages of documents: seen before they are made, made, read, and downloaded."""
