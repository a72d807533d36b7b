-- One sentence in force for everybody; for one in ten a second one in force, for another tenth one that has ended.
CREATE TABLE seeding.passed AS
SELECT s.person_id, s.officer_id, s.team_id, s.provider_id, n,
       n = 2 AND seeding.chance(s.person_id, 41) >= 0.1 AS has_ended,
       seeding.pick('{community-order,community-order,community-order,community-order,suspended-sentence-order,
                      suspended-sentence-order,licence,licence,post-sentence-supervision}'::text[],
                    s.person_id * 2 + n, 42) AS kind,
       %(today)s::date - 300 - floor(seeding.chance(s.person_id * 2 + n, 43) * 400)::integer AS starts_on,
       %(today)s::date + 10 + floor(seeding.chance(s.person_id * 2 + n, 44) * 400)::integer AS ends_on,
       (SELECT max(id) FROM cases_court) AS courts
FROM seeding.slot s, generate_series(1, 2) n
WHERE n = 1 OR seeding.chance(s.person_id, 41) < 0.2;

INSERT INTO cases_sentence (version, person_id, kind, rule_set, offence, offence_on, convicted_on, sentenced_on,
    court_id, local_justice_area, crown_direction, starts_on, ends_on, custodial_term, operational_ends_on,
    supervision_ends_on, released_on, licence_ends_on, remand_days, added_days, unlawfully_at_large_days,
    notice_served_on, responsible_officer_kind, provider_id, team_id, officer_id, allocated_on, planned_interval_days,
    contact_rosh_rationale, contact_reoffending_rationale, contact_need_rationale, first_attended_on, plan_made_on,
    ended_on, ended_because)
SELECT 1, person_id, kind, 'E1_LASPO+E2_TR+E3_ORA+E4_NS15', 'Theft from a shop', starts_on - 90, starts_on - 20,
       starts_on - 20, court.id, 'Birmingham and Solihull', false, starts_on, ends_on, '',
       CASE WHEN kind = 'suspended-sentence-order' THEN ends_on END,
       CASE WHEN kind = 'suspended-sentence-order' THEN ends_on END,
       CASE WHEN kind IN ('licence', 'post-sentence-supervision') THEN starts_on END,
       CASE WHEN kind = 'licence' THEN ends_on END, 0, 0, 0,
       CASE WHEN kind = 'post-sentence-supervision' THEN starts_on END,
       'probation', provider_id, team_id, officer_id, starts_on, 14, 'Medium risk.', 'Likely without contact.',
       'Housing and work.', starts_on + 3,
       CASE WHEN seeding.chance(person_id, 45) < 0.97 THEN starts_on + 14 END,
       CASE WHEN has_ended THEN %(today)s::date - 60 END, CASE WHEN has_ended THEN 'completed' ELSE '' END
FROM seeding.passed
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS courts FROM cases_court) court
     ON place = 1 + person_id %% court.courts
ORDER BY n, person_id;

INSERT INTO cases_allocation (sentence_id, provider_id, team_id, officer_id, from_date, to_date, reason)
SELECT id, provider_id, team_id, officer_id, starts_on, ended_on, 'New sentence' FROM cases_sentence;

INSERT INTO cases_requirement (version, sentence_id, category, detail, days, hours, place, starts_on, ends_on,
                               provider_name, done)
SELECT 1, id, category, '', CASE WHEN category = 'F' THEN 20 END, CASE WHEN category = 'W' THEN 100 END, '', starts_on,
       ends_on, '', 0
FROM cases_sentence, unnest('{F,W}'::text[]) category
WHERE kind IN ('community-order', 'suspended-sentence-order') AND (category = 'F' OR seeding.chance(id, 46) < 0.35);

INSERT INTO cases_condition (version, sentence_id, kind, code, text, from_date)
SELECT 1, id, CASE WHEN kind = 'licence' THEN 'standard' ELSE 'supervision' END, 'S' || n,
       'Keep in touch with your supervising officer as instructed.', starts_on
FROM cases_sentence, generate_series(1, 5) n WHERE kind IN ('licence', 'post-sentence-supervision');

-- What the contacts need of each case: the sentence they are on, and a second one in force for a joint appointment.
CREATE TABLE seeding.supervision AS
SELECT s.person_id, s.id AS sentence_id, s.officer_id, s.team_id, s.provider_id, second.id AS second_id,
       r.id AS requirement_id,
       coalesce(administrator.id, s.officer_id) AS administrator_id
FROM cases_sentence s
LEFT JOIN cases_sentence second ON second.person_id = s.person_id AND second.id > s.id AND second.ended_on IS NULL
LEFT JOIN cases_requirement r ON r.sentence_id = s.id AND r.category = 'F'
LEFT JOIN (SELECT team_id, min(id) AS id FROM accounts_user WHERE role_code = 'case-administrator' GROUP BY 1)
          administrator ON administrator.team_id = s.team_id
WHERE s.id <= (SELECT count(*) FROM seeding.slot)
ORDER BY s.person_id;
CREATE UNIQUE INDEX ON seeding.supervision (person_id);
CREATE UNIQUE INDEX ON seeding.supervision (sentence_id);
ANALYZE seeding.supervision;

-- Types of contact by what they are for, the usual ones more than once.
CREATE TABLE seeding.contact_types AS
SELECT kind, array_agg(t.id) AS ids
FROM (SELECT 'appointment' AS kind, unnest('{COAP,COAP,COAP,COAP,COPT,CHVS,CUPA,APAT,C444}'::text[]) AS code
      UNION ALL SELECT 'note', unnest('{C002,C005,C016,C038,C053,C057,C063,C070,C071,C078}'::text[])
      UNION ALL SELECT 'automatic', unnest('{C046,C049,C091,C092,ACC01,ALT1}'::text[])) wanted
JOIN cases_contacttype t USING (code) GROUP BY kind;
