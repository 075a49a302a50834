"""What a command costs."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.conftest import ROOT

#: Starts the command from a small process. A process's peak counts from what its
#: parent held when it was started, and the tests' own process holds much.
STARTER = """
import os, resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
with open(int(sys.argv[1]), "w") as told:
    told.write(f"{code} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}")
"""


@dataclass(frozen=True)
class Cost:
    """What a command printed, its exit code, and its peak in MB.

    The peak is that of the largest process, the command or one that it started.
    """

    printed: str
    code: int
    peak: float


def cost(command: Sequence[str]) -> Cost:
    """Run a command in the project's folder."""
    told, tell = os.pipe()
    with os.fdopen(told) as answer:
        try:
            started = subprocess.run(
                [sys.executable, "-c", STARTER, str(tell), *command],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                pass_fds=[tell],
                check=True,
            )
        finally:
            os.close(tell)
        code, peak = answer.read().split()
    return Cost(started.stdout.decode(), int(code), int(peak) / 1024)
