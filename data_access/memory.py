"""A bounded memory of what was derived from one revision of the store."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Keeps one value a key, for the revision it was made of; thread safe.

    The least recently used value goes first. Two threads that miss at the same
    time may both make the value; they make the same one.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[int, object]] = OrderedDict()

    def get(self, key: Hashable, revision: int, make: Callable[[], T]) -> T:
        """Give the value of a key at a revision, making it if need be."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None and kept[0] == revision:
                self._kept.move_to_end(key)
                return cast("T", kept[1])
        value = make()
        with self._lock:
            self._kept[key] = (revision, value)
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return value
