"""Finding a person by a name that may be misspelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.policy.person_search import name_keys, query_keys, rank, words_of

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=20)


def found(stored: str, typed: str) -> bool:
    """Every word typed shares a key with the stored names, and the match is near enough."""
    keys = set(name_keys(stored))
    return all(keys & set(word) for word in query_keys(typed)) and bool(rank(typed, [(stored,)]))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("O'Neill", ["oneill"]),
        ("O’Brien", ["obrien"]),
        ("Anne-Marie", ["anne", "marie"]),
        ("José Núñez", ["jose", "nunez"]),
        ("Łukasz Straße", ["lukasz", "strasse"]),
        ("SMITH, John (Jonny)", ["smith", "john", "jonny"]),
        ("de la Cruz", ["de", "la", "cruz"]),
        ("  ", []),
        ("John John", ["john"]),
    ],
)
def test_a_name_becomes_plain_words(written: str, words: list[str]) -> None:
    assert words_of(written) == words


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Catherine", "Katherine"),
        ("Smith", "Smyth"),
        ("Smith", "smth"),
        ("Smith", "Smiith"),
        ("Michael", "Micheal"),
        ("Mohammed", "Muhammad"),
        ("Stephen", "Steven"),
        ("Philips", "Phillips"),
        ("Jon", "John"),
        ("Lee", "Leigh"),
        ("Geoffrey", "Jeffrey"),
        ("O'Neill", "oneil"),
        ("José Núñez", "Jose Nunes"),
        ("Smith John", "jonh smith"),
        ("Anne-Marie Clarke", "Ann Marie Clark"),
    ],
)
def test_a_name_is_found_by_a_likely_misspelling(stored: str, typed: str) -> None:
    assert found(stored, typed)


@pytest.mark.parametrize(
    ("stored", "typed"),
    [("Smith", "Jones"), ("Smith John", "smith peter"), ("Michael", "Francis"), ("Lee", "Lionel"), ("Ali", "Arthur")],
)
def test_another_name_is_not_found(stored: str, typed: str) -> None:
    assert not found(stored, typed)


@given(LETTERS, st.data())
def test_a_letter_left_out_added_or_changed_still_shares_a_key(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    stored = set(name_keys(word))
    for typed in (word[:place] + word[place + 1 :], word[:place] + letter + word[place:]):
        if len(typed) >= 4:
            assert stored & set(query_keys(typed)[0])
    assert stored & set(query_keys(word[:place] + letter + word[place + 1 :])[0])


@given(LETTERS, st.data())
def test_two_neighbouring_letters_swapped_still_share_a_key(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 2))
    typed = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert set(name_keys(word)) & set(query_keys(typed)[0])


@given(st.lists(st.text(max_size=80), max_size=5))
def test_keys_are_distinct_sorted_and_short_enough_to_store(names: list[str]) -> None:
    keys = name_keys(*names)
    assert keys == sorted(set(keys))
    assert all(0 < len(key) <= 64 for key in keys)


def test_the_nearest_comes_first_whichever_of_its_names_is_near() -> None:
    people = [("Smithson",), ("Jones", "Smith"), ("Smyth",), ("Brown",)]
    matches = rank("smith", people)
    assert [match.candidate for match in matches][:1] == [1]
    assert matches[0].score == 1
    assert 3 not in [match.candidate for match in matches]


@pytest.mark.parametrize("typed", ["", " - "])
def test_nothing_typed_finds_nobody(typed: str) -> None:
    assert query_keys(typed) == []
    assert rank(typed, [("Smith",)]) == []
