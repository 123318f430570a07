"""The doors: one service behind a command line and HTTP, the web pages and the writer of summaries."""
