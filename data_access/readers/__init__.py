"""Bytes -> tables or balances, and faults; knows nothing of the database."""
