"""The database: its shape, its engine, its creation and migration."""
