"""Which of two lists' items are the same one: by their keys, in order."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence

#: Places of two items that are the same; ``None`` where one list lacks it.
Pair = tuple[int | None, int | None]


def match(
    one: Sequence[Sequence[Hashable]], other: Sequence[Sequence[Hashable]]
) -> list[Pair]:
    """Pair the items of two lists.

    Each item has several keys, the surest first; a key of ``None`` matches
    nothing. Of items that share a key, the first goes with the first.

    Returns:
        Pairs in the order of the second list, each missing item after the one
        that it stood after in the first.
    """
    found: dict[int, int] = {}
    for rank in range(max((len(keys) for keys in (*one, *other)), default=0)):
        taken = set(found.values())
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for place, keys in enumerate(one):
            if place not in taken and keys[rank] is not None:
                waiting[keys[rank]].append(place)
        for place, keys in enumerate(other):
            if place not in found and waiting[keys[rank]]:
                found[place] = waiting[keys[rank]].pop(0)
    return _ordered(len(one), len(other), found)


def _ordered(one: int, other: int, found: Mapping[int, int]) -> list[Pair]:
    gone = sorted(set(range(one)) - set(found.values()))
    pairs: list[Pair] = []
    for place in range(other):
        before = found.get(place)
        while before is not None and gone and gone[0] < before:
            pairs.append((gone.pop(0), None))
        pairs.append((before, place))
    return [*pairs, *((place, None) for place in gone)]
