-- The %(n)s-th contact of everybody, the oldest first: as in life, the contacts of one person lie far apart in the
-- table. The last two are appointments to come, for most.
INSERT INTO cases_contact (id, version, person_id, type_id, is_appointment, starts_at, minutes, location, officer_id, notes,
    is_sensitive, series, outcome, attended, complied, outcome_at, outcome_by_id, reschedule_asked_by,
    reschedule_reason)
SELECT id, 1, person_id,
       seeding.pick(types.ids, id, 55), is_appointment, starts_at, CASE WHEN is_appointment THEN 30 ELSE 0 END,
       CASE WHEN is_appointment THEN 'Room ' || id %% 9 ELSE '' END,
       CASE WHEN seeding.chance(id, 56) < 0.8 THEN officer_id ELSE administrator_id END,
       CASE WHEN is_automatic THEN '' ELSE repeat(seeding.pick(
            '{"Came on time and spoke of the week. ","Called about the bus that did not come. ",
              "Housing: still with a friend, referral made. ","Work: two shifts, pay is late. ",
              "Asked about the letter; read it out together. "}'::text[], id, 57),
            1 + floor(seeding.chance(id, 58) * 10)::integer) END,
       seeding.chance(id, 59) < 0.02, '', outcome,
       CASE WHEN outcome = '' THEN NULL ELSE outcome = 'ATTC' END,
       CASE WHEN outcome IN ('', 'AFTA') THEN NULL ELSE outcome <> 'UAAB' END,
       CASE WHEN outcome <> '' THEN least(starts_at + interval '90 minutes', %(at)s) END,
       CASE WHEN outcome <> '' THEN officer_id END, '', ''
FROM (
    SELECT *, CASE WHEN NOT is_appointment OR is_to_come THEN ''
                   WHEN seeding.chance(id, 60) < CASE WHEN n > -4 THEN 0.1 ELSE 0.003 END THEN ''
                   WHEN seeding.chance(id, 61) < 0.84 THEN 'ATTC'
                   WHEN seeding.chance(id, 61) < 0.92 THEN seeding.pick('{AAME,AAEM,AAFC,AAHO,AAOT}'::text[], id, 62)
                   WHEN n > -5 OR seeding.chance(id, 63) < 0.015 THEN 'AFTA'
                   ELSE 'UAAB' END AS outcome,
           seeding.midnight(day) + CASE WHEN n = 0 AND is_to_come THEN interval '10 hours 30 minutes'
                                        WHEN n = 0 THEN interval '8 hours' ELSE interval '9 hours' END
               + interval '15 minutes' * floor(seeding.chance(id, 64) * CASE WHEN n = 0 THEN 8 ELSE 28 END) AS starts_at
    FROM (
        SELECT *, CASE WHEN is_to_come AND %(n)s = %(contacts)s THEN floor(seeding.chance(id, 51) * 10)
                       WHEN is_to_come THEN 10 + floor(seeding.chance(id, 51) * 20)
                       ELSE -floor((greatest(%(contacts)s - 2 - %(n)s, 0) + seeding.chance(id, 51))
                                   * 200.0 / (%(contacts)s - 2)) END::integer AS number,
               is_to_come OR seeding.chance(id, 52) < 0.45 AS is_appointment,
               NOT is_to_come AND seeding.chance(id, 52) > 0.9 AS is_automatic
        FROM (
            SELECT k.*, (%(n)s - 1)::bigint * %(people)s + person_id AS id,
                   (%(n)s = %(contacts)s AND seeding.chance(person_id, 53) < 0.92)
                   OR (%(n)s = %(contacts)s - 1 AND seeding.chance(person_id, 54) < 0.6) AS is_to_come
            FROM seeding.supervision k
        ) at_some_time
    ) on_some_day
    JOIN seeding.working_day w ON w.n = number
) happened
JOIN seeding.contact_types types ON types.kind = CASE WHEN is_appointment THEN 'appointment'
                                                     WHEN is_automatic THEN 'automatic' ELSE 'note' END;
