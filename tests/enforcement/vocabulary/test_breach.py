"""The states and codes of breach proceedings (enforcement.md §4.5)."""

from itertools import chain

from enforcement.vocabulary import OVER, RESULT_CODES, STATUS_CODES, BreachState


def test_every_status_code_of_the_breach_record_is_reached_by_a_state_or_a_result() -> None:
    of_states = set(chain.from_iterable(STATUS_CODES.values()))
    of_results = {codes.status for codes in RESULT_CODES.values()}
    numbers = (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 15, 16, 17, 18, 19)
    assert of_states | of_results == {*(f"BRE{number:02}" for number in numbers), "SPG003"}
    assert not of_states & of_results


def test_a_code_belongs_to_one_state() -> None:
    codes = list(chain.from_iterable(STATUS_CODES.values()))
    assert len(codes) == len(set(codes))


def test_a_breach_before_a_court_is_not_over() -> None:
    assert not {BreachState.REFERRED, BreachState.WARRANT_OUT, BreachState.HEARING, BreachState.PROVED} & set(OVER)
    assert {BreachState.CLOSED, BreachState.CLOSED_NO_PROCEEDINGS, BreachState.ENDED} <= set(OVER)
