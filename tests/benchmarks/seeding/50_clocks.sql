-- The days counted to the k-th working day after day n, as the clocks keep them.
CREATE TABLE seeding.count AS
SELECT a.n, a.day, k, b.day AS due_on,
       (SELECT jsonb_agg(w.day ORDER BY w.n) FROM seeding.working_day w WHERE w.n > a.n AND w.n <= a.n + k) AS counted,
       coalesce((SELECT jsonb_agg(jsonb_build_array(d::date, 'weekend') ORDER BY d)
                 FROM generate_series(a.day + 1, b.day, interval '1 day') d
                 WHERE NOT EXISTS (SELECT FROM seeding.working_day w WHERE w.day = d::date)), '[]') AS skipped
FROM seeding.working_day a
CROSS JOIN unnest('{1,2,5,6,8,15}'::integer[]) k
JOIN seeding.working_day b ON b.n = a.n + k
WHERE a.n BETWEEN -700 AND 40;
CREATE UNIQUE INDEX ON seeding.count (day, k);
ANALYZE seeding.count;

-- Recording the outcome of every appointment.
INSERT INTO cases_clock (kind, subject, started_on, due_on, due_at, amber_at, days, count_mode, counted, skipped, rule,
    rule_version, cites, moved_because, stopped_at, stopped_because, late_reason, person_id, sentence_id, contact_id)
SELECT 'D01', 'cases.contact/' || id, day, day, midnight, midnight, 0, 'exclusive', '[]', '[]', 'cases.outcome_due',
       'same day', '["Domain reference: enforcement §6 D01 [decided]"]', '', outcome_at,
       CASE WHEN outcome_at IS NULL THEN '' ELSE 'outcome recorded' END, '', person_id, sentence_id, id
FROM (
    SELECT c.id, c.person_id, c.outcome_at, k.sentence_id, (c.starts_at AT TIME ZONE 'Europe/London')::date AS day,
           seeding.midnight((c.starts_at AT TIME ZONE 'Europe/London')::date + 1) AS midnight
    FROM cases_contact c
    JOIN cases_contacttype t ON t.id = c.type_id AND t.is_attendance
    JOIN seeding.supervision k ON k.person_id = c.person_id
) appointment;

-- First contact after allocation or release, and the sentence plan; a few plans are late.
INSERT INTO cases_clock (kind, subject, started_on, due_on, due_at, amber_at, days, count_mode, counted, skipped, rule,
    rule_version, cites, moved_because, stopped_at, stopped_because, late_reason, person_id, sentence_id)
SELECT clock.kind, 'cases.sentence/' || s.id, c.day, c.due_on, seeding.midnight(c.due_on + 1),
       seeding.midnight(c.due_on - 3), c.k, 'exclusive', c.counted, c.skipped, clock.rule, '2014 practice',
       '["CRC contract, Schedule 9"]', '',
       CASE WHEN clock.kind <> 'D21' OR s.plan_made_on IS NOT NULL THEN seeding.midnight(c.day + 4) END,
       CASE WHEN clock.kind <> 'D21' OR s.plan_made_on IS NOT NULL THEN 'done' ELSE '' END, '', s.person_id, s.id
FROM cases_sentence s
CROSS JOIN LATERAL (VALUES ('D21', 'cases.plan_due', 15),
                           (CASE WHEN s.kind IN ('licence', 'post-sentence-supervision') THEN 'D20' ELSE 'D19' END,
                            'cases.first_contact_after_allocation', 5)) clock (kind, rule, k)
JOIN seeding.working_day w ON w.day = (SELECT max(day) FROM seeding.working_day WHERE day <= s.starts_on)
JOIN seeding.count c ON c.day = w.day AND c.k = clock.k;
