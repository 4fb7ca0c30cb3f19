"""What MkDocs does at each of its events: the only code that knows MkDocs. It hands over to the core and
decides nothing."""
