INSERT INTO cases_person (id, version, crn, pnc, prison_number, first_name, middle_names, last_name, preferred_name,
                          date_of_birth, sex, ethnicity, religion, sexual_orientation, first_language,
                          interpreter_needed, contact_preference, phone, email, rosh, limited_access, search_keys)
SELECT p, 1, chr(65 + (p / 1000000)::integer) || lpad((p %% 1000000)::text, 6, '0'),
       1970 + p %% 48 || '/' || lpad((p * 7 %% 10000000)::text, 7, '0') || chr(65 + (p %% 26)::integer),
       CASE WHEN seeding.chance(p, 10) < 0.35
            THEN chr(65 + (p %% 26)::integer) || lpad((p / 26 %% 10000)::text, 4, '0')
                 || chr(65 + (p / 260000 %% 26)::integer) || chr(65 + (p * 5 %% 26)::integer)
            ELSE '' END,
       f.name, '', l.name, '',
       %(today)s::date - (18 * 365 + seeding.chance(p, 11) ^ 1.6 * 52 * 365)::integer,
       CASE WHEN seeding.chance(p, 12) < 0.17 THEN 'F' ELSE 'M' END,
       seeding.pick('{W1,W1,W1,W1,W9,A2,B1,B2,M1,NS}'::text[], p, 13), 'not-stated', 'not-stated', 'English',
       seeding.chance(p, 14) < 0.03, seeding.pick('{letter,text,phone}'::text[], p, 15), '07700 900000', '',
       seeding.pick('{low,low,low,medium,medium,medium,medium,high,high,very-high,""}'::text[], p, 16),
       seeding.chance(p, 17) < 0.005,
       ARRAY(SELECT DISTINCT key FROM unnest(f.keys || l.keys || coalesce(a.keys, '{}')) key ORDER BY key)
FROM (SELECT person_id AS p, first_id, last_id, alias_id FROM seeding.named) named
JOIN seeding.first_name f ON f.id = first_id
JOIN seeding.last_name l ON l.id = last_id
LEFT JOIN seeding.last_name a ON a.id = alias_id
ORDER BY p;

INSERT INTO cases_alias (person_id, first_name, last_name)
SELECT person_id, f.name, a.name FROM seeding.named
JOIN seeding.first_name f ON f.id = first_id JOIN seeding.last_name a ON a.id = alias_id;

INSERT INTO cases_limitedaccess (person_id, user_id, kind, reason)
SELECT p.id, s.officer_id, 'restricted', 'Known to staff' FROM cases_person p
JOIN seeding.slot s ON s.person_id = p.id WHERE p.limited_access;

INSERT INTO cases_need (version, person_id, kind, description, adjustment, noticed_on)
SELECT 1, id, seeding.pick('{disability,mental-health,literacy,work,caring,substance-use}'::text[], id, 20),
       'As told at the first appointment', 'Appointments in the afternoon, letters read out', %(today)s::date - 250
FROM cases_person WHERE seeding.chance(id, 21) < 0.3;

INSERT INTO cases_address (version, person_id, status, no_fixed_abode, lines, postcode, safe_for_post, note, from_date)
SELECT 1, id, 'main', false, id %% 200 || ' Example Street', 'B1 1AA', true, '', %(today)s::date - 400 FROM cases_person;
INSERT INTO cases_address (version, person_id, status, no_fixed_abode, lines, postcode, safe_for_post, note, from_date,
                           to_date)
SELECT 1, id, 'previous', false, id %% 100 || ' Former Road', 'B2 2AA', true, '', %(today)s::date - 900,
       %(today)s::date - 401
FROM cases_person WHERE seeding.chance(id, 22) < 0.4;

INSERT INTO cases_thirdparty (version, person_id, kind, name, relationship, phone, address, may_be_contacted, from_date)
SELECT 1, id, 'family', 'Family Example', 'Mother', '07700 900001', '', true, %(today)s::date - 300
FROM cases_person WHERE seeding.chance(id, 23) < 0.5;

INSERT INTO cases_roshassessment (person_id, overall, public, known_adult, children, staff, prisoners, rationale,
                                  assessed_on, assessed_by_id)
SELECT p.id, rosh, rosh, 'low', 'low', 'low', '', 'Pattern of offending and present circumstances.',
       %(today)s::date - 30 - 150 * n, s.officer_id
FROM cases_person p JOIN seeding.slot s ON s.person_id = p.id, generate_series(0, 1) n
WHERE rosh <> '' AND (n = 0 OR seeding.chance(p.id, 24) < 0.5);

INSERT INTO cases_reoffendingscore (person_id, predictor, percent, scored_on)
SELECT id, 'OGRS3', round((seeding.chance(id, 25) * 100)::numeric, 2), %(today)s::date - 200 FROM cases_person;

INSERT INTO cases_mapparegistration (version, person_id, category, level, from_date)
SELECT 1, id, seeding.pick('{1,2,3}'::text[], id, 26), seeding.pick('{1,1,2,3}'::text[], id, 27), %(today)s::date - 250
FROM cases_person WHERE seeding.chance(id, 28) < 0.12;

INSERT INTO cases_registration (version, person_id, kind, note, from_date, review_on)
SELECT 1, id, seeding.pick('{IIOM,RVLN,ADVP,ADVV,RCHD,AMHL}'::text[], id, 29), '', %(today)s::date - 200,
       %(today)s::date + (seeding.chance(id, 30) * 200 - 50)::integer
FROM cases_person WHERE seeding.chance(id, 31) < 0.35;
