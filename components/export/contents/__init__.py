"""What each paper holds: a report of the store in, a `Document` out."""
