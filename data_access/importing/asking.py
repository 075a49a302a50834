"""Questions to a person about one table, and the answers that there are."""

from collections.abc import Mapping, Sequence

from data_access.importing.plan import Option, Question

#: What is chosen where something is not to be saved.
NONE = "none"


class Asker:
    """Asks about one table; remembers what it asked."""

    def __init__(self, index: int, place: str, answers: Mapping[str, str]) -> None:
        self._index, self._place, self._answers = index, place, answers
        self.asked: list[Question] = []

    def ask(
        self,
        name: str,
        words: str,
        options: Sequence[tuple[str, str]],
        found: str = "",
    ) -> str:
        """Ask, and give the answer: a person's, else what the file says.

        Args:
            name: Of the question, among those of the table.
            words: In Swedish.
            options: Codes and words to choose from.
            found: What the file says; "" where it does not, and nothing is saved
                until a person answers.
        """
        key = f"{self._index}.{name}"
        given = self._answers.get(key, "")
        if given not in dict(options):
            given = ""
        answer = given or found
        offered = tuple(Option(code, said) for code, said in options)
        asked = Question(key, self._place, words, offered, answer, needed=not found)
        self.asked.append(asked)
        return answer

    @property
    def waits(self) -> bool:
        """Whether something must be answered before the table can be saved."""
        return any(question.open for question in self.asked)
