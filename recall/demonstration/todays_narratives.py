"""What is written of today's recalls, by CRN."""

from __future__ import annotations

from recall.vocabulary import ConcernSource

from .narrative import Narrative
from .people import CARL, IVAN, LEON, MARCUS, NADIA, TERRY

TODAY = {
    NADIA.crn: Narrative(
        source=ConcernSource.CONTACT_LOST,
        what="Missed her appointment, does not answer, and has not been at home for days.",
        trigger="Contact lost.",
        unmanageable="Nobody knows where she is.",
        response="Kept every appointment until this week.",
        protective_factors="Her sister.",
        adjustments_considered="Seen in the morning, before she drinks.",
        review="No change: medium.",
        rationale="Contact is lost.",
        type_reason="Nobody knows yet what has happened to her.",
        analysis="Burgled a dwelling while drunk.",
    ),
    MARCUS.crn: Narrative(
        source=ConcernSource.POLICE,
        what="Missed his appointment. Police saw him on Sunday with two of those he robbed with.",
        trigger="Contact lost, and back with the people he offended with.",
        unmanageable="He carried a knife with these people before. Nobody knows where he sleeps.",
        response="Punctual until last week, and silent about whom he sees.",
        protective_factors="A job offered to him at a garage.",
        review="No change: high. Robbery in company, with a knife.",
        rationale="Members of the public are at risk where he is out of sight in that company.",
        type_reason="ROSH is high, and cannot be managed in 28 days.",
        analysis="Robbed strangers at night with two others; held the knife.",
    ),
    LEON.crn: Narrative(
        source=ConcernSource.CONTACT_LOST,
        what="Missed his appointment, and his flat is empty.",
        trigger="Contact lost. The flat was given up on Friday without a word.",
        unmanageable="He burgles within days of losing his home, and cannot be found.",
        response="Kept every appointment until this week, and told nobody that he was leaving.",
        protective_factors="His mother, who has asked him to call.",
        review="No change: medium.",
        rationale="Calls, a visit and his mother have not found him. Occupied houses are what he burgles.",
        type_reason="Without a home he cannot be managed, and none is in sight.",
        analysis="Burgled an occupied house at night for money for drugs.",
    ),
    CARL.crn: Narrative(
        source=ConcernSource.CONTACT_LOST,
        what="Missed his appointment, and left treatment the same day.",
        trigger="Contact lost, and out of treatment.",
        unmanageable="Every theft followed a relapse, and nobody can reach him.",
        response="Kept appointments until he relapsed.",
        protective_factors="His place in treatment is kept for two weeks.",
        review="No change: medium.",
        rationale="The relapse is known and he is out of reach. Nothing is left to try in the community.",
        type_reason="He cannot be managed before treatment has begun again, and nobody can say when that will be.",
        analysis="Took cars to sell for parts, to pay for cocaine.",
    ),
    IVAN.crn: Narrative(
        source=ConcernSource.PARTNER,
        what="Missed his appointment. The tenancy worker saw a list of names on his wall, one of them the victim’s.",
        trigger="Contact lost, and a list with the victim’s name on it.",
        unmanageable="He has a victim in mind, and nobody knows where he is.",
        response="Came, and spoke little.",
        protective_factors="None known.",
        review="No change: high. The victim of the wounding is on his list.",
        rationale="The victim is at risk while he cannot be found. Nothing in the community would protect him.",
        type_reason="ROSH is high, and cannot be managed in 28 days.",
        analysis="Waited for the brother of his former partner, and wounded him with a bottle.",
        arrest_issues="May be armed.",
    ),
    TERRY.crn: Narrative(
        source=ConcernSource.FAMILY,
        what="Missed his appointment. His former partner’s mother says he has stood outside the house for two nights.",
        trigger="Contact lost, and seen at his former partner’s house.",
        unmanageable="She is at risk tonight, and he does not answer.",
        response="Kept every appointment until this week.",
        protective_factors="His brother, who has taken him in before.",
        review="Risen from medium to high: he has gone back to watching the victim’s house.",
        rationale="His former partner is at risk from him now.",
        type_reason="ROSH is high: the risk to her cannot be managed in 28 days.",
        analysis="Assaulted his former partner at her door after watching the house.",
        escalation="ROSH to a known adult has risen from medium to high: two nights outside her house.",
    ),
}
