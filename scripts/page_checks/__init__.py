"""What a build would refuse of the pages, told without one at the line of the source: by the checks of the
built site, where they look at one page."""
