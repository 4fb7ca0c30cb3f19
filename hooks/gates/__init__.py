"""What may be published: each gate reads one thing, and a build stops at what it names."""
