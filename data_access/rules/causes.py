"""How far the causes of a deviation explain it: what they sum to, what is left.

Amounts are whole öre; a deviation and an effect are positive where the result
becomes better. A cause may move income and cost at once (volume does).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Income effect and cost effect, either of which may be unknown.
Effect = tuple[int | None, int | None]


@dataclass(frozen=True)
class Explained:
    """One side of a deviation: the whole, what causes give, and the rest.

    ``deviation`` and ``rest`` are ``None`` where the deviation is unknown.
    """

    deviation: int | None
    explained: int
    known: bool

    @property
    def rest(self) -> int | None:
        """What no cause explains (oförklarat)."""
        return None if self.deviation is None else self.deviation - self.explained

    @property
    def share(self) -> float | None:
        """How much of the deviation the causes explain; ``None`` of no deviation."""
        return self.explained / self.deviation if self.deviation else None


def net(effect: Effect) -> int | None:
    """A cause's effect on the result; ``None`` where neither side is known."""
    sides = [side for side in effect if side is not None]
    return sum(sides) if sides else None


def explain(deviation: int | None, effects: Iterable[int | None]) -> Explained:
    """Hold a deviation against the effects that are known."""
    given = [effect for effect in effects if effect is not None]
    return Explained(deviation, sum(given), bool(given))


def sides(
    income: int | None, cost: int | None, whole: int | None, effects: Sequence[Effect]
) -> tuple[Explained, Explained, Explained]:
    """Hold income, cost and net deviation against the causes' effects on each."""
    return (
        explain(income, (effect[0] for effect in effects)),
        explain(cost, (effect[1] for effect in effects)),
        explain(whole, (net(effect) for effect in effects)),
    )
