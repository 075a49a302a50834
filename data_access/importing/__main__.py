"""A job's own process: ``python -m data_access.importing NUMBER < address``."""

import sys

from data_access.desk import utc_now
from data_access.importing import jobs
from data_access.store import engine as engines

if __name__ == "__main__":
    _engine = engines.connect(sys.stdin.read())
    jobs.main(_engine, int(sys.argv[1]), utc_now)
    _engine.dispose()
