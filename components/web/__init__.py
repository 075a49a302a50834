"""What stands between the network and the pages.

Guard, headers, error pages, the document around the app, third-party files from
this machine, and the server process. Nothing here knows what a page shows.
"""
