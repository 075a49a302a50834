"""The signals: what auditors criticise and the screen must say."""
