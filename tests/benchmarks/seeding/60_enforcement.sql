-- A failure for each missed appointment on each sentence it served: still open where it is recent, found to have no
-- reasonable excuse where the outcome says so, and acceptable for half of the excused absences.
CREATE TABLE seeding.failure AS
SELECT row_number() OVER (ORDER BY c.starts_at, cs.id) AS id, cs.sentence_id, c.id AS contact_id, c.person_id,
       c.officer_id, cs.requirement_id, c.outcome, w.n, w.day AS occurred_on,
       CASE WHEN c.outcome = 'UAAB' THEN 'unreasonable'
            WHEN c.outcome <> 'AFTA' THEN 'acceptable'
            ELSE seeding.pick('{alleged,investigating,investigating,evidence-in}'::text[], cs.id, 71) END AS state,
       least(c.starts_at + interval '4 days', %(at)s - interval '1 hour') AS found_at,
       k.provider_id
FROM cases_contact c
JOIN cases_contactsentence cs ON cs.contact_id = c.id
JOIN seeding.working_day w ON w.day = (c.starts_at AT TIME ZONE 'Europe/London')::date
JOIN seeding.supervision k ON k.person_id = c.person_id
WHERE c.outcome IN ('AFTA', 'UAAB')
   OR (c.outcome IN ('AAME', 'AAEM', 'AAFC', 'AAHO', 'AAOT') AND seeding.chance(c.id, 72) < 0.5);

INSERT INTO enforcement_failure (id, version, sentence_id, contact_id, requirement_id, source, outcome, description,
    occurred_on, aware_on, state, state_changed_at, is_serious, serious_reason, acceptable_category, finding_reason,
    found_at, found_by_id, not_enforceable_because, in_open_breach)
SELECT id, 1, sentence_id, contact_id, requirement_id, 'contact', CASE WHEN state = 'acceptable' THEN 'AFTA' ELSE outcome END,
       'Did not come, no call.', occurred_on, occurred_on, state,
       CASE WHEN state IN ('acceptable', 'unreasonable') THEN found_at ELSE seeding.midnight(occurred_on + 1) END, false, '',
       CASE WHEN state = 'acceptable' THEN outcome ELSE '' END,
       CASE WHEN state IN ('acceptable', 'unreasonable') THEN 'As the account and the calls show.' ELSE '' END,
       CASE WHEN state IN ('acceptable', 'unreasonable') THEN found_at END,
       CASE WHEN state IN ('acceptable', 'unreasonable') THEN officer_id END, '', false
FROM seeding.failure ORDER BY id;

INSERT INTO enforcement_enquiry (failure_id, method, result, made_at, made_by_id)
SELECT id, seeding.pick('{phone,text,home-visit}'::text[], id * 3 + attempt, 73), 'No answer; message left.',
       seeding.midnight(occurred_on) + interval '15 hours', officer_id
FROM seeding.failure, generate_series(1, 2) attempt WHERE state <> 'alleged';

INSERT INTO enforcement_evidence (failure_id, kind, note, file, file_name, sha256, received_on, recorded_at,
                                  recorded_by_id)
SELECT id, seeding.pick('{medical-note,account,employer-letter,self-certificate}'::text[], id, 74),
       'Seen and copied.', '', '', '', occurred_on + 1, seeding.midnight(occurred_on + 1) + interval '10 hours', officer_id
FROM seeding.failure WHERE state IN ('acceptable', 'evidence-in');

INSERT INTO enforcement_enforcementaction (failure_id, code, note, taken_at, taken_by_id)
SELECT id, 'EA12', '', seeding.midnight(occurred_on) + interval '16 hours', officer_id FROM seeding.failure;

-- What followed each finding of no reasonable excuse: first a warning, then a decision.
CREATE TABLE seeding.opinion AS
SELECT *, row_number() OVER (PARTITION BY sentence_id ORDER BY occurred_on, id) AS place,
       first_value(id) OVER (PARTITION BY sentence_id ORDER BY occurred_on, id) AS first_id
FROM seeding.failure WHERE state = 'unreasonable';

CREATE TABLE seeding.decision AS
SELECT o.*, CASE WHEN place = 1 THEN 'warn'
                 WHEN n > -9 OR seeding.chance(id, 75) < 0.01 THEN 'decision-due'
                 WHEN seeding.chance(id, 76) < 0.4 THEN 'breach-decided' ELSE 'not-breached' END AS step,
       place > 1 AND (first_id %% 100) >= 3 AS is_after_warning
FROM seeding.opinion o;

-- A letter for nearly every first one; among the latest, some are still to be written or to be sent.
INSERT INTO enforcement_warning (id, version, sentence_id, kind, state, state_changed_at, circumstances, unacceptable,
    consequence, letter_on, respond_by, addressed_to, requested_by_id, signed_by_id, delivery, given_on, given_by_id,
    last_live_day, confirmed_on, ended_on, ended_because)
SELECT id, 1, sentence_id, 'statutory', standing, found_at, 'You did not attend on the day named above.',
       'You gave no reason that can be accepted.', 'If you fail again you are liable to be brought before a court.',
       found_on, found_on + 7, '1 Example Street, Birmingham', officer_id, officer_id,
       CASE WHEN standing = 'requested' THEN '' ELSE 'post' END, CASE WHEN standing <> 'requested' THEN found_on END,
       CASE WHEN standing <> 'requested' THEN officer_id END, CASE WHEN standing <> 'requested' THEN found_on + 364 END,
       CASE WHEN standing <> 'requested' THEN found_on END,
       CASE WHEN standing IN ('withdrawn', 'spent', 'returned') THEN found_on + 3 END, ''
FROM (
    SELECT f.*, (f.found_at AT TIME ZONE 'Europe/London')::date AS found_on,
           CASE WHEN n > -12 AND seeding.chance(id, 77) < 0.3 THEN 'requested'
                WHEN seeding.chance(id, 78) < 0.01 THEN 'returned'
                WHEN seeding.chance(id, 78) < 0.05 THEN 'withdrawn'
                WHEN EXISTS (SELECT FROM seeding.decision d WHERE d.first_id = f.id AND d.step = 'breach-decided')
                     THEN 'spent'
                ELSE 'given' END AS standing
    FROM seeding.decision f
    WHERE place = 1 AND (seeding.chance(id, 79) < CASE WHEN n > -12 THEN 0.6 ELSE 0.995 END)
) letter;
INSERT INTO enforcement_warning_failures (warning_id, failure_id) SELECT id, id FROM enforcement_warning;

INSERT INTO enforcement_enforcementdecision (version, failure_id, live_warning_id, state, state_changed_at, opinion_on,
    due_on, ground, must_refer, why, rationale, rosh_view, reoffending_view, alternatives, alternatives_detail,
    home_visit, home_visit_reason, diversity, proportionality, late_reason, decided_at, decided_by_id,
    is_referral_not_made)
SELECT 1, d.id, CASE WHEN place > 1 THEN w.id END, step, found_at, (found_at AT TIME ZONE 'Europe/London')::date,
       CASE WHEN place > 1 THEN c.due_on END, CASE WHEN place = 1 THEN 'first' ELSE 'live-warning' END, false,
       'As the count stands.', CASE WHEN is_decided THEN 'Two failures without reason and no answer to calls.' ELSE '' END,
       CASE WHEN is_decided THEN 'Medium, unchanged.' ELSE '' END,
       CASE WHEN is_decided THEN 'Likelihood rises without contact.' ELSE '' END,
       CASE WHEN is_decided THEN '{phone-or-text,warning-letter}'::text[] ELSE '{}'::text[] END, '',
       CASE WHEN is_decided THEN 'done' ELSE '' END, '',
       CASE WHEN is_decided THEN 'Nothing that bears on it.' ELSE '' END,
       CASE WHEN is_decided THEN 'Proportionate after a warning.' ELSE '' END, '',
       CASE WHEN is_decided THEN found_at END, CASE WHEN is_decided THEN officer_id END, false
FROM (SELECT *, step IN ('breach-decided', 'not-breached') AS is_decided FROM seeding.decision) d
JOIN seeding.count c ON c.day = d.occurred_on AND c.k = 6
LEFT JOIN enforcement_warning w ON w.id = d.first_id
ORDER BY d.id;

UPDATE cases_sentence s SET breach_began_on = d.began_on
FROM (SELECT sentence_id, max(found_at)::date AS began_on FROM seeding.decision WHERE step = 'breach-decided'
      AND n > -40 GROUP BY 1) d WHERE d.sentence_id = s.id AND s.ended_on IS NULL;

-- Managers are asked about some of the decisions, and have answered about others.
INSERT INTO enforcement_authorisation (version, decision_id, kind, reason, asked_by_id, asked_at, authorised,
                                       answer_reason, answered_by_id, answered_at)
SELECT 1, d.id, 'deferral', 'He has begun work and asks for one more chance.', f.officer_id,
       d.state_changed_at, CASE WHEN d.decided_at IS NOT NULL THEN true END,
       CASE WHEN d.decided_at IS NOT NULL THEN 'Agreed.' ELSE '' END,
       CASE WHEN d.decided_at IS NOT NULL THEN m.id END, d.decided_at
FROM enforcement_enforcementdecision d
JOIN seeding.failure f ON f.id = d.failure_id
JOIN cases_sentence s ON s.id = f.sentence_id
JOIN (SELECT team_id, min(id) AS id FROM accounts_user WHERE role_code = 'line-manager' GROUP BY 1) m USING (team_id)
WHERE d.state IN ('decision-due', 'not-breached') AND seeding.chance(d.id, 80) < 0.3;

-- The clocks of failures.
INSERT INTO cases_clock (kind, subject, started_on, due_on, due_at, amber_at, days, count_mode, counted, skipped, rule,
    rule_version, cites, moved_because, stopped_at, stopped_because, late_reason, person_id, sentence_id, contact_id)
SELECT clock.kind, 'enforcement.failure/' || f.id, c.day, c.due_on, seeding.midnight(c.due_on + 1),
       seeding.midnight((SELECT day FROM seeding.working_day w WHERE w.n = c.n + c.k - 1)), c.k, 'exclusive', c.counted,
       c.skipped, clock.rule, '2014 practice', '["MoJ manage-supervisions design history (2021), journey board"]', '',
       stopped_at, CASE WHEN stopped_at IS NULL THEN '' ELSE stopped_because END, '', f.person_id, f.sentence_id,
       f.contact_id
FROM seeding.failure f
LEFT JOIN seeding.decision d ON d.id = f.id
LEFT JOIN enforcement_warning w ON w.id = f.id
CROSS JOIN LATERAL (VALUES
    ('D02', 'enforcement.letter_due', 2, true, 'letter sent',
     CASE WHEN w.given_on IS NOT NULL OR f.state = 'acceptable' OR f.n < -30 THEN f.found_at END),
    ('D04', 'enforcement.evidence_closes', 5, true, 'finding made',
     CASE WHEN f.state IN ('acceptable', 'unreasonable') THEN f.found_at END),
    ('D05', 'enforcement.finding_due', 6, coalesce(d.place, 1) = 1, 'finding made',
     CASE WHEN f.state IN ('acceptable', 'unreasonable') THEN f.found_at END),
    ('D06', 'enforcement.decision_due', 6, d.place > 1, 'decision made',
     CASE WHEN d.step <> 'decision-due' THEN f.found_at END),
    ('D09', 'enforcement.pack_due', 8, d.step = 'breach-decided', 'pack referred',
     CASE WHEN f.n < -12 THEN f.found_at + interval '1 day' END)
) clock (kind, rule, k, is_started, stopped_because, stopped_at)
JOIN seeding.count c ON c.day = f.occurred_on AND c.k = clock.k
WHERE clock.is_started
ORDER BY f.id;

-- The twelve months of each warning.
INSERT INTO cases_clock (kind, subject, started_on, due_on, due_at, amber_at, days, count_mode, counted, skipped, rule,
    rule_version, cites, moved_because, stopped_at, stopped_because, late_reason, person_id, sentence_id)
SELECT 'D08', 'enforcement.warning/' || w.id || '/' || w.given_on, w.given_on, w.last_live_day,
       seeding.midnight(w.last_live_day + 1), seeding.midnight(w.last_live_day + 1), 0, 'exclusive', '[]', '[]',
       'enforcement.warning_last_live_day', 'CJA 2003', '["CJA 2003, Sch 8 para 5(2)"]', '',
       seeding.midnight(w.ended_on), CASE WHEN w.ended_on IS NULL THEN '' ELSE 'warning ended' END, '', s.person_id, s.id
FROM enforcement_warning w JOIN cases_sentence s ON s.id = w.sentence_id WHERE w.given_on IS NOT NULL;
