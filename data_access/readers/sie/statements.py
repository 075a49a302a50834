"""What DuckDB is asked of the lines of a file, and the tables that hold them."""

from data_access.readers.sie import patterns

#: Kinds of lines.
ROW, VOUCHER, OPENS, CLOSES, OTHER = 1, 2, 3, 4, 9
#: Tables: those that are filled from here, and their columns.
FILLED = {
    "odd_objects": {"objects": "VARCHAR"},
    "pairs": {"objects": "VARCHAR", "dimension": "INT", "code": "VARCHAR"},
    "objects": {"objects": "VARCHAR", "dimensions": "INT[]", "codes": "VARCHAR[]"},
    "known_days": {"said": "VARCHAR", "day": "DATE"},
    "months": {"day": "DATE", "year": "INT", "month": "VARCHAR"},
}
TABLES = ";".join(
    f"CREATE TABLE {table} ({', '.join(f'{n} {t}' for n, t in columns.items())})"
    for table, columns in FILLED.items()
)
TABLES += """;
CREATE TABLE lines (n INT, v INT, kind UTINYINT, account VARCHAR, objects VARCHAR,
  ore BIGINT, l VARCHAR)
"""
# What each line of a part is; the line itself of those that are no rows.
LINES = f"""
INSERT INTO lines
SELECT n, v, CASE WHEN x.amount <> '' AND ore IS NOT NULL THEN {ROW}
    WHEN l = '{{' OR l = '{{ ' THEN {OPENS} WHEN l = '}}' OR l = '}} ' THEN {CLOSES}
    WHEN starts_with(l, '#VER') THEN {VOUCHER} ELSE {OTHER} END,
  x.account, x.objects, ore, CASE WHEN x.amount <> '' THEN <text> ELSE l END
FROM (
  SELECT n, v, l, x, CASE WHEN x.amount <> ''
    THEN (try_cast(x.amount AS DECIMAL(17, 2)) * 100)::BIGINT END AS ore
  FROM (
    SELECT n, v, l, CASE WHEN starts_with(l, '#TRANS')
      THEN regexp_extract(l, {patterns.ROW}, ['account', 'objects', 'amount', 'rest'])
      END AS x
    FROM (
      SELECT ($line + row_number() OVER ())::INT AS n, l,
        ($voucher + count(*) FILTER (starts_with(l, '#VER'))
          OVER (ROWS UNBOUNDED PRECEDING))::INT AS v
      FROM read_csv($file, delim = chr(1), quote = '', escape = '', header = false,
        columns = {{'l': 'VARCHAR'}}, auto_detect = false, parallel = false,
        max_line_size = 1000000))
    WHERE l IS NOT NULL))
"""  # noqa: S608 -- our own patterns
TEXT = f"regexp_extract(x.rest, {patterns.TEXT}, 1)"
VOUCHERS = f"""
CREATE TABLE vouchers AS
SELECT v, n, regexp_extract(l, {patterns.DAY}, 1) AS said
FROM lines WHERE kind = {VOUCHER}
"""  # noqa: S608 -- our own pattern
USUAL = f"""
CREATE TABLE usual AS
SELECT v, n, day, total, rows FROM vouchers JOIN known_days USING (said) JOIN (
  SELECT v, coalesce(sum(ore) FILTER (kind = {ROW}), 0) AS total,
    min(n) FILTER (kind = {VOUCHER}) AS first,
    min(n) FILTER (kind = {OPENS}) AS opens,
    max(n) FILTER (kind = {CLOSES}) AS closes,
    min(n) FILTER (kind = {ROW}) AS from_, max(n) FILTER (kind = {ROW}) AS till,
    count(*) FILTER (kind = {ROW}) AS rows, count(*) - rows AS others,
    bool_or(<is_odd>) AS is_odd
  FROM lines GROUP BY v) USING (v)
WHERE v > 0 AND others = 3 AND first < opens AND opens < closes
  AND coalesce(from_, closes) > opens AND coalesce(till, opens) < closes
  AND is_odd IS NOT TRUE
"""  # noqa: S608 -- our own words
#: Asked only where there are such: it costs a look at every row.
IS_ODD = "objects IN (SELECT objects FROM odd_objects)"
ODD = """
SELECT v, min(n), max(n) FROM lines ANTI JOIN usual USING (v) GROUP BY v ORDER BY v
"""
NAME = f"regexp_extract(l, {patterns.NAME}, ['series', 'number', 'text'])"
UNBALANCED = f"""
SELECT n, trim(x.series, '"'), trim(x.number, '"'), total FROM (
  SELECT usual.n AS n, total::HUGEINT AS total, {NAME} AS x
  FROM usual JOIN lines USING (v) WHERE total <> 0 AND kind = {VOUCHER})
"""  # noqa: S608 -- our own pattern
WHOLE = f"""
SELECT year, trim(account, '"'), month, sum(ore)::BIGINT
FROM lines JOIN usual USING (v) JOIN months USING (day)
WHERE kind = {ROW} GROUP BY year, account, month
"""  # noqa: S608 -- our own words
SPLIT = f"""
SELECT year, trim(account, '"'), month, pairs.dimension, pairs.code, sum(ore)::BIGINT
FROM (
  SELECT year, account, month, objects, sum(ore) AS ore
  FROM lines JOIN usual USING (v) JOIN months USING (day)
  WHERE kind = {ROW} GROUP BY ALL)
JOIN pairs USING (objects) GROUP BY year, account, month, dimension, code
"""  # noqa: S608 -- our own words
#: The rows of all vouchers, those that went the careful way too.
ROWS = f"""
SELECT trim(x.series, '"') AS series, trim(x.number, '"') AS number, day,
  trim(x.text, '"') AS text, trim(account, '"') AS account, dimensions,
  codes AS objects, trim(l, '"') AS row_text, ore, rows.n AS line
FROM (SELECT v, n, account, objects, ore, l FROM lines WHERE kind = {ROW}) AS rows
JOIN (SELECT v, day, {NAME} AS x FROM usual JOIN lines USING (v)
  WHERE kind = {VOUCHER}) USING (v)
JOIN objects USING (objects)
UNION ALL BY NAME SELECT * FROM odd_rows
"""  # noqa: S608 -- our own words
