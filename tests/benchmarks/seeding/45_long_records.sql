-- Twenty people with ten years of contacts: 1,500 notes each.
INSERT INTO cases_contact (id, version, person_id, type_id, is_appointment, starts_at, minutes, location, officer_id, notes,
    is_sensitive, series, outcome, reschedule_asked_by, reschedule_reason)
SELECT %(contacts)s::bigint * %(people)s + (n - 1) * 20 + person_id, 1, person_id, t.id, false,
       %(at)s - interval '1 hour' - interval '58 hours' * n, 0, '', officer_id,
       repeat('Spoke of the week, of work and of the children. ', 1 + n %% 8), false, '', '', '', ''
FROM seeding.supervision, generate_series(1, 1500) n, cases_contacttype t
WHERE person_id <= 20 AND t.code = 'C053';

-- The sentences the appointments serve; half of those who can have joint ones.
INSERT INTO cases_contactsentence (contact_id, sentence_id, requirement_id)
SELECT c.id, s.id, CASE WHEN s.id = k.sentence_id AND seeding.chance(c.id, 65) < 0.5 THEN k.requirement_id END
FROM cases_contact c
JOIN cases_contacttype t ON t.id = c.type_id AND t.is_attendance
JOIN seeding.supervision k ON k.person_id = c.person_id
CROSS JOIN LATERAL (SELECT k.sentence_id AS id UNION ALL
                    SELECT k.second_id WHERE k.second_id IS NOT NULL AND seeding.chance(c.id, 66) < 0.5) s
ORDER BY c.id;
