"""PPCS over the API: one file a room, thin; each answers with the request as it then stands."""
