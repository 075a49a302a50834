import threading

import pytest

from data_access.memory import Memory


def test_makes_once_for_a_revision():
    memory, made = Memory(9), []

    def make():
        made.append(1)
        return len(made)

    assert [memory.get("a", revision, make) for revision in (1, 1, 2, 2)] == [
        1,
        1,
        2,
        2,
    ]


def test_keys_are_apart():
    memory = Memory(9)
    assert memory.get("a", 1, lambda: 1) == 1
    assert memory.get(("a", 1), 1, lambda: 2) == 2


def test_the_least_recently_used_goes_first():
    memory = Memory(2)
    for key in "abac":
        memory.get(key, 1, lambda: "old")
    assert memory.get("a", 1, lambda: "new") == "old"
    assert memory.get("b", 1, lambda: "new") == "new"


def test_what_fails_is_not_kept():
    memory = Memory(2)
    with pytest.raises(ZeroDivisionError):
        memory.get("a", 1, lambda: 1 // 0)
    assert memory.get("a", 1, lambda: 5) == 5


def test_making_may_ask_again():
    memory = Memory(2)
    assert memory.get("a", 1, lambda: memory.get("b", 1, lambda: 5) + 1) == 6


def test_many_threads_agree():
    memory, seen = Memory(3), []

    def ask():
        seen.extend(
            memory.get(n % 5, 1, lambda n=n: n % 5) == n % 5 for n in range(500)
        )

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(seen)
    assert len(seen) == 4000
