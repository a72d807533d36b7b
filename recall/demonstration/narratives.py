"""What was written of the five recalls of the inspection report (report §3.1 and §3.2), by CRN."""

from __future__ import annotations

from enforcement.demonstration.report.henry import HENRY
from enforcement.demonstration.report.julian import JULIAN
from enforcement.demonstration.report.kylie import KYLIE
from enforcement.demonstration.report.lionel import LIONEL
from enforcement.demonstration.report.shaun import SHAUN
from recall.vocabulary import ConcernSource, RecallType
from recall.vocabulary.casework import RecallReason

from .narrative import Factors, Narrative


def _factors(
    *, index_offence: str, past_offending: str, behaviour: str, manageable: str, risk: str, assessment: str
) -> Factors:
    """The six factors weighed before a fixed term."""
    return {
        "factor_index_offence": index_offence,
        "factor_past_offending": past_offending,
        "factor_behaviour": behaviour,
        "factor_manageable": manageable,
        "factor_risk": risk,
        "factor_assessment": assessment,
    }


NARRATIVES = {
    LIONEL.crn: Narrative(
        source=ConcernSource.CONTACT_LOST,
        what="Not at breakfast on 6 February. Nobody has seen him since 3 February, and he has no address to go to.",
        trigger="Contact lost. The day centre, hospitals, police and outreach worker have not seen him for five days.",
        unmanageable="He hears voices under stress and his whereabouts are not known: nothing can be put in place.",
        response="He came to breakfast with his officer and drew up his week. Then he stopped coming.",
        protective_factors="He trusts the day centre manager. A mentor will work with him.",
        adjustments_considered="Seen at the day centre over breakfast by one officer, with everything written large; "
        "his leg ulcers and the voices he hears mean that he must be found soon.",
        review="No change: medium. He has hurt strangers when unwell, never with a weapon.",
        rationale="He is unwell, on the street in February, and cannot be found. Strangers are at some risk. The "
        "officer has looked everywhere he is known to go.",
        recall_type=RecallType.FIXED,
        type_reason="A short return lets him be seen by a doctor and a mentor meet him at the gate.",
        analysis="Assaulted a stranger at a bus stop while hearing voices. Alone, without medication, no weapon.",
        factors=_factors(
            index_offence="Violent, without lasting injury.",
            past_offending="Minor assaults when unwell, over twenty years.",
            behaviour="Came willingly until 3 February.",
            manageable="With a mentor and a bed in a shelter his risk can be managed at day 14.",
            risk="Illness, isolation and no home.",
            assessment="Medium to the public.",
        ),
    ),
    KYLIE.crn: Narrative(
        source=ConcernSource.CONTACT_LOST,
        what="Did not report on the day of release, and missed the appointment left for her at each address on 30 May.",
        trigger="No contact since the gate, after three addresses were visited and both parents telephoned.",
        unmanageable="She is very likely to steal every day for heroin, and nobody can reach her.",
        response="None yet: she has not been seen since release.",
        protective_factors="Her mother and father, who want her to come in.",
        adjustments_considered="Her appointments are after the pharmacy, where she takes her methadone.",
        review="No change: low. There is no violence on her record.",
        rationale="One missed appointment was not enough. After the second there is nothing left to try: recall is the "
        "only way to reach her, and short.",
        recall_type=RecallType.FIXED,
        type_reason="The risk is of theft, not of serious harm. Fourteen days are enough to see her and plan again.",
        analysis="Stole from shops to pay for heroin, as she has since she was 14.",
        releasing_prison="HMP Foston Hall",
        factors=_factors(
            index_offence="Neither sexual nor violent.",
            past_offending="Theft over many years; nothing else.",
            behaviour="Hides when she has used. Her parents say that she is ashamed.",
            manageable="She will be visited in prison, and met on the day she is released.",
            risk="Heroin, and no settled address.",
            assessment="Low to everybody; very high likelihood of reoffending.",
        ),
    ),
    JULIAN.crn: Narrative(
        what="Tested positive for cocaine again on 18 April and was out after his curfew on two nights.",
        trigger="The same pattern as in January: daily use, debts, and his partner, a victim of his fraud, has left "
        "the house.",
        unmanageable="Tests, visits, tracking and two warnings have not stopped the use. His partner pays for it.",
        response="He attends, and admits what he does. The pattern returns within weeks.",
        protective_factors="He keeps appointments, and talks openly to the officers of the team.",
        adjustments_considered="Tested twice a week, with a place kept for him in treatment.",
        condition="drug-testing",
        reasons=(RecallReason.DRUGS,),
        review="No change: medium. His partner is at risk of pressure for money, not of violence.",
        rationale="Every alternative has been tried, most of them twice. His partner needs to be safe while a new plan "
        "is made.",
        recall_type=RecallType.FIXED,
        type_reason="The risk is not of serious harm. A fixed term breaks the pattern and lets treatment begin again.",
        override_again="He came back to the team from the first term, kept every appointment, and did not reoffend.",
        analysis="Took money from his partner and from her mother by false pretences, to pay for crack cocaine.",
        arrest_issues="His partner’s daughter, who is six, may be at the address at weekends.",
        factors=_factors(
            index_offence="Neither sexual nor violent.",
            past_offending="Fraud and theft for drugs, over fifteen years.",
            behaviour="Open about his use. Did not reoffend since the first recall as far as is known.",
            manageable="At day 28 he goes back to the team, with tests twice a week and treatment.",
            risk="Crack cocaine, debts, and pressure on his partner.",
            assessment="Medium to a known adult.",
        ),
    ),
    SHAUN.crn: Narrative(
        what="Did not attend on 24 March, hung up when called, and threw away each of three offers of a home.",
        trigger="Failure to report and to take part in finding a home.",
        unmanageable="High risk to partners, no address, and every arrangement spoilt by him. Licence ends within "
        "days, and supervision after it has no sanction that would contain him.",
        response="He let visitors in once and attended once. A warning on the earlier licence made no difference.",
        protective_factors="The hostel team knows him and reports what it sees.",
        adjustments_considered="Seen in the open interview room for his paranoia; letters taken by hand for want of an "
        "address.",
        review="No change: high. Violence to partners, and paranoia when he uses.",
        rationale="A partner would not be safe with him out of sight. That few days are left does not make it wrong to "
        "use them, and the police know where he is.",
        type_reason="ROSH is high, and a fixed term would run past the end of the sentence on 2 April.",
        analysis="Assaulted a partner who had asked him to leave. Under the influence, as before each offence.",
        arrest_issues="Threatens staff when arrested. Two officers.",
        reasons=(RecallReason.KEEP_IN_TOUCH, RecallReason.RESIDE),
    ),
    HENRY.crn: Narrative(
        source=ConcernSource.PREMISES,
        what="The hostel’s call log shows a call to a victim’s school office, in the name of Inspector Dawes, asking "
        "when her children leave.",
        trigger="An attempt to find a named victim, in breach of the no-contact condition.",
        unmanageable="He is looking for a victim now, from a staffed hostel. Nothing outside prison would stop him.",
        response="He comes to every appointment, and uses the time between them to look for her.",
        protective_factors="None that would hold: the hostel, the log and the meetings are what found him out.",
        adjustments_considered="Seen by two officers, with what is said put to him in writing for his autism.",
        condition="no-contact",
        reasons=(RecallReason.NON_COMPLIANCE,),
        review="No change: very high. He is trying to find a victim.",
        rationale="A victim and her children are at risk today. The MAPPA chair agrees.",
        type_reason="Very high ROSH, and managed under MAPPA: the risk cannot be managed at the end of a fixed term.",
        emergency="He knows which school the children are at, and asked when they leave it.",
        analysis="Followed and frightened victims for decades, under false names, to unnerve them.",
        arrest_issues="Resident of approved premises: the manager is to be told before the police arrive.",
    ),
}
