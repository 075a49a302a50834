"""Accounting rules: pure arithmetic on integer öre, without input or output."""
