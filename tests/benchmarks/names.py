"""Invented names as common as names are: few of them very common, most of them rare, in all some 2,500."""

from __future__ import annotations

from itertools import product
from random import Random


def _words(text: str) -> list[str]:
    return text.split()


FIRST_NAMES = _words("""
    James John David Michael Daniel Paul Mark Andrew Christopher Thomas Matthew Robert Stephen Ryan Lee Jason Anthony
    Craig Adam Peter Luke Liam Jack Joshua Samuel Benjamin Joseph Callum Connor Nathan Kyle Jordan Aaron Dean Scott Gary
    Darren Wayne Carl Ian Kevin Simon Philip Martin Shaun Sean Neil Stuart Graham Barry Mohammed Ahmed Ali Hassan Imran
    Amir Tariq Omar Yusuf Kwame Kofi Chidi Emeka Tunde Marek Piotr Andrei Ionut Vasile Raj Arjun Vikram Sanjay Wei Jun
    Sarah Emma Laura Rebecca Claire Nicola Kelly Michelle Lisa Karen Donna Samantha Rachel Amy Gemma Leanne Stacey Jade
    Chloe Charlotte Lauren Megan Hannah Sophie Katie Zoe Natasha Danielle Kirsty Tracey Sharon Amanda Aisha Fatima Priya
    Ngozi Agnieszka Elena Siân Niamh Oisín Zoë Chloé
""")
COMMON_LAST_NAMES = _words("""
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
    Green Hall Wood Jackson Clarke Khan Hughes Edwards Lewis Harris Turner Martin Cooper Hill Ward Morris Moore Clark
    Hussain Ahmed Begum Ali Singh Kaur Baker King Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett
    Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Marshall
    Anderson Simpson Ellis Adams Begley O'Neill O'Brien McDonald McCarthy Okafor Mensah Nowak Kowalski Popescu Ionescu
    Núñez Silva Costa Nguyen Chen Smyth Smithson Johnstone Thomson Stephenson Stevenson Philips Clark-Jones Brown-Hall
""")
BEGINNINGS = _words("""
    Ash Black Brad Brook Burn Castle Chad Clay Cold Crom Dal Darl East Elm Farn Field Gar Glen Grim Hal Hart Hazel Hep
    High Holm Horn Hud Kes Kirk Lang Leigh Lind Long Mar Mill Nor Oak Pem Pick Rad Rams Red Ring Rock Rother Sal Sand
    Shel Shut Stan Staple Stock Sut Thorn Wake Wal Wey Whit Win Wood
""")
ENDINGS = _words("""
    worth burn field ford ham hurst ley man more ridge shaw stone thorpe ton tree well wick wood bridge bank by combe
    dale den don gate grave land low mere ney over pole rop sall side stead throp toft wall ward
""")


def last_names() -> list[str]:
    """The common ones first."""
    return [*COMMON_LAST_NAMES, *(beginning + ending for beginning, ending in product(BEGINNINGS, ENDINGS))]


def people_named(people: int) -> list[tuple[int, int, int, int | None]]:
    """For each person the number, from 1, of the first name, the last name, and for one in ten another last name."""
    random = Random(268_000)
    first = _drawn(random, len(FIRST_NAMES), people, steepness=0.6)
    last = _drawn(random, len(last_names()), people, steepness=0.75)
    other = _drawn(random, len(last_names()), people, steepness=0.75)
    return [
        (number, first[number - 1], last[number - 1], other[number - 1] if random.random() < 0.1 else None)
        for number in range(1, people + 1)
    ]


def _drawn(random: Random, names: int, people: int, *, steepness: float) -> list[int]:
    """The n-th name is as common as 1 / n to the steepness: of last names the first has one in a hundred."""
    weights = [1 / number**steepness for number in range(1, names + 1)]
    return random.choices(range(1, names + 1), weights, k=people)
