"""The municipality, its roles, and who buys of its boards."""

import sqlalchemy as sa

from data_access.store.schema.base import (
    BALANCE_KINDS,
    BUYER_KINDS,
    WHOLE_SHARE,
    identity,
    metadata,
    of,
    one_of,
    ore,
    row_version,
    text,
    whole,
)

municipality = sa.Table(
    "municipality",
    metadata,
    identity(),
    text("name"),
    text("number"),
    row_version(),
    sa.CheckConstraint("id = 1", name="one_row"),
)

# Who may be named as responsible, and as whom one works in the app.
roles = sa.Table(
    "roles",
    metadata,
    identity(),
    whole("position"),
    text("name"),
    row_version(),
    sa.UniqueConstraint("name"),
    sa.CheckConstraint("name <> ''", name="name"),
)

closed_months = sa.Table(
    "closed_months",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    whole("year"),
    whole("month"),
    sa.Column("closed_on", sa.Date, nullable=False),
    row_version(),
    sa.UniqueConstraint("board_id", "year", "month"),
    sa.CheckConstraint("month BETWEEN 1 AND 12", name="month"),
)

# Who buys of a joint or selling board (köpare).
buyers = sa.Table(
    "buyers",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    whole("position"),
    text("name"),
    text("kind"),
    row_version(),
    sa.UniqueConstraint("board_id", "name"),
    one_of("kind", BUYER_KINDS),
)

# A key (fördelningsnyckel) of a board, from a day on; its shares sum to one.
share_keys = sa.Table(
    "share_keys",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    text("basis"),
    sa.Column("valid_from", sa.Date, nullable=False),
    text("decision"),
    row_version(),
    sa.UniqueConstraint("board_id", "valid_from"),
)

key_shares = sa.Table(
    "key_shares",
    metadata,
    identity(),
    of("key_id", "share_keys.id"),
    of("buyer_id", "buyers.id"),
    sa.Column("share", sa.Integer, nullable=False),
    row_version(),
    sa.UniqueConstraint("key_id", "buyer_id"),
    sa.CheckConstraint(f"share BETWEEN 0 AND {WHOLE_SHARE}", name="share"),
)

# What a buyer pays in a year: öre, positive.
buyer_years = sa.Table(
    "buyer_years",
    metadata,
    identity(),
    of("buyer_id", "buyers.id"),
    whole("year"),
    ore("budget"),
    ore("debited"),
    ore("forecast"),
    ore("settled"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    row_version(),
    sa.UniqueConstraint("buyer_id", "year"),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# What leads from the year's result to the balance result, at an occasion: öre.
balance_items = sa.Table(
    "balance_items",
    metadata,
    identity(),
    of("occasion_id", "occasions.id"),
    whole("position"),
    text("kind"),
    ore("budget"),
    ore("forecast"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    text("comment"),
    row_version(),
    one_of("kind", BALANCE_KINDS),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)
