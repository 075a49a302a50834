"""Runs the migrations on the connection, and in the transaction, it is given."""

from alembic import context

from data_access.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
