"""What `make bench` measures, one thing a file.

Nothing here is asserted: machines are noisy, so everything is a ratio of one run.
"""
