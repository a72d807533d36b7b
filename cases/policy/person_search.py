"""Finding a person by a name that may be misspelt: the keys a name is stored under, and how good a match is.

Each word of each name gives its plain spelling, every spelling with one letter left out, and the sound of it. A
query makes the same keys, so two spellings that differ by one letter left out, added, changed or swapped share a key,
and so do spellings that sound alike. The keys only propose; ``rank`` orders what they propose.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import jellyfish

SHORTEST_WITH_DELETIONS = 4
LONGEST_WORD = 40
SOUND = "~"
GOOD_ENOUGH = 0.75
SOUNDS_THE_SAME = 0.8

WRITTEN_OUT = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ł": "l", "Ł": "l"}
)


@dataclass(frozen=True)
class Match:
    """A candidate and how near its best name is to the query: 1 is the same, 0 is nothing alike."""

    candidate: int
    score: float


def words_of(*names: str) -> list[str]:
    """The plain words of names: no accents, no apostrophes, capitals or hyphens. "O'Neill-Núñez" is oneill, nunez."""
    plain = " ".join(names).translate(WRITTEN_OUT)
    letters = unicodedata.normalize("NFKD", plain).casefold()
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not _is_joined(letter))
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in kept.split()))


def name_keys(*names: str) -> list[str]:
    """Every key a person of these names is stored under, each once, sorted."""
    return sorted({key for word in words_of(*names) for key in _keys(word)})


def query_keys(text: str) -> list[list[str]]:
    """For each word typed, the keys of which a person found must have at least one."""
    return [sorted(_keys(word)) for word in words_of(text)]


def rank(query: str, candidates: Iterable[Sequence[str]]) -> list[Match]:
    """The candidates near enough to the query, nearest first. A candidate is all the names of one person.

    Each word typed is compared with every word of the names by Jaro-Winkler; words that sound the same are at least
    0.8 alike. The score is the mean of the best of each word typed.
    """
    typed = words_of(query)
    matches = [Match(number, _score(typed, words_of(*names))) for number, names in enumerate(candidates)]
    return sorted((match for match in matches if match.score >= GOOD_ENOUGH), key=lambda match: -match.score)


def _is_joined(letter: str) -> bool:
    """Apostrophes and combining accents leave no gap; any other mark parts two words."""
    return letter in "'’‘`´" or bool(unicodedata.combining(letter))


def _keys(word: str) -> set[str]:
    keys = {word}
    if len(word) >= SHORTEST_WITH_DELETIONS:
        keys |= {word[:place] + word[place + 1 :] for place in range(len(word))}
    if sound := jellyfish.metaphone(word):
        keys.add(SOUND + sound)
    return keys


def _score(typed: Sequence[str], names: Sequence[str]) -> float:
    if not typed or not names:
        return 0.0
    return sum(max(_likeness(word, name) for name in names) for word in typed) / len(typed)


def _likeness(word: str, name: str) -> float:
    spelt = float(jellyfish.jaro_winkler_similarity(word, name))
    sounds_the_same = jellyfish.metaphone(word) == jellyfish.metaphone(name) != ""
    return max(spelt, SOUNDS_THE_SAME) if sounds_the_same else spelt
