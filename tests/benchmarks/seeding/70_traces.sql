-- The rungs of every clock: cancelled with it, rung, or still to ring.
INSERT INTO cases_rung (clock_id, level, "offset", rings_at, rung_at, cancelled_at)
SELECT id, level, "offset", rings_at,
       CASE WHEN rings_at <= coalesce(stopped_at, %(at)s) THEN rings_at + interval '30 seconds' END,
       CASE WHEN rings_at > stopped_at THEN stopped_at END
FROM (
    SELECT c.id, c.stopped_at, l.level, l."offset",
           CASE WHEN l."offset" = 0 THEN c.due_at
                WHEN l."offset" > 0 THEN seeding.midnight(w.day + 1)
                ELSE seeding.midnight(w.day) END AS rings_at
    FROM cases_clock c
    JOIN seeding.ladder l ON l.kind = c.kind
    LEFT JOIN seeding.working_day due ON l."offset" <> 0 AND due.day = c.due_on
    LEFT JOIN seeding.working_day w ON w.n = due.n + l."offset"
) rung WHERE rings_at IS NOT NULL ORDER BY rings_at;

-- Alerts: four to a case over the year for the officer, one for the line manager; the latest are unread.
INSERT INTO cases_alert (recipient_id, key, level, person_id, text, path, sent_at, read_at)
SELECT CASE WHEN n = 5 THEN m.id ELSE k.officer_id END, 'seeded/' || k.person_id || '/' || n,
       seeding.pick('{amber,red}'::text[], k.person_id * 5 + n, 90), k.person_id,
       'Record the outcome late: it was due Mon 5 Mar', '/cases/', sent_at,
       CASE WHEN sent_at < %(at)s - interval '5 days' THEN sent_at + interval '3 hours' END
FROM seeding.supervision k
JOIN (SELECT team_id, min(id) AS id FROM accounts_user WHERE role_code = 'line-manager' GROUP BY 1) m USING (team_id)
CROSS JOIN generate_series(1, 5) n
CROSS JOIN LATERAL (SELECT %(at)s - interval '300 days' * seeding.chance(k.person_id * 5 + n, 91) AS sent_at) sent
ORDER BY sent_at;

-- The audit: of every five entries three are reads; the first person's record is read by everybody.
INSERT INTO audit_entry (at, actor, actor_name, actor_role, actor_organisation, verb, subject, subject_id, crn,
    from_state, to_state, why, rule, rule_version, cites, facts, correlation)
SELECT %(at)s - interval '300 days' * (%(entries)s - n) / %(entries)s, u.username, u.first_name || ' ' || u.last_name,
       u.role_code, 'Staffordshire and West Midlands CRC',
       CASE WHEN n %% 5 < 3 THEN 'cases.person.read' ELSE 'cases.contact.set_outcome' END,
       CASE WHEN n %% 5 < 3 THEN 'cases.person' ELSE 'cases.contact' END,
       CASE WHEN n %% 5 < 3 THEN p.id ELSE n END::text, p.crn, '', '', '',
       CASE WHEN n %% 5 < 3 THEN '' ELSE 'cases.record_outcome' END, '', '[]',
       CASE WHEN n %% 5 < 3 THEN '{"part": "overview"}'::jsonb
            ELSE '{"changed": {"outcome": ["", "ATTC"], "attended": [null, true], "complied": [null, true]}}'::jsonb END,
       md5(n::text)
FROM generate_series(1, %(entries)s) n
JOIN cases_person p ON p.id = CASE WHEN n %% 150 = 0 THEN 1
                                   ELSE 1 + floor(seeding.chance(n, 92) * %(people)s)::bigint END
JOIN seeding.supervision k ON k.person_id = p.id
JOIN accounts_user u ON u.id = CASE WHEN n %% 150 = 0 THEN k.officer_id + n %% 300 ELSE k.officer_id END
ORDER BY n;

-- A year of messages, all delivered.
INSERT INTO outbox_message (key, topic, body, written_at, deliver_after, delivered_at, attempts, last_error)
SELECT 'seeded/' || id, 'clock.rung', jsonb_build_object('rung', id), rung_at, rung_at, rung_at + interval '5 seconds',
       1, '' FROM cases_rung WHERE rung_at IS NOT NULL ORDER BY rung_at;
