"""The built site as a browser gets it: read from its folder, and checked. It knows nothing of MkDocs or of
the banks."""
