-- A breach for each decision to breach: the latest of a sentence is under way where it is recent, the others are over.
CREATE TABLE seeding.breach AS
SELECT d.id, d.sentence_id, d.person_id, d.officer_id, d.found_at, d.n, d.occurred_on, s.court_id, s.provider_id,
       CASE WHEN o.sector = 'crc' THEN 'crc' ELSE 'nps' END AS lane, eo.id AS enforcement_officer_id,
       CASE WHEN d.n > -60 AND row_number() OVER (PARTITION BY d.sentence_id ORDER BY d.n DESC, d.id DESC) = 1
            THEN CASE WHEN d.n > -12 THEN seeding.pick('{initiated,pack-prepared,pack-checked,referred}'::text[], d.id, 81)
                      WHEN d.n > -20 THEN seeding.pick('{referred,accepted,process-requested,returned}'::text[], d.id, 81)
                      ELSE seeding.pick('{summonsed,hearing,adjourned,warrant-out,admitted,re-engage}'::text[], d.id, 81) END
            ELSE seeding.pick('{resumed,resumed,ended,closed}'::text[], d.id, 81) END AS state
FROM seeding.decision d
JOIN cases_sentence s ON s.id = d.sentence_id
JOIN accounts_organisation o ON o.id = s.provider_id
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS officers FROM accounts_user
      WHERE role_code = 'enforcement-officer') eo ON eo.place = 1 + d.sentence_id %% eo.officers
WHERE d.step = 'breach-decided';

INSERT INTO enforcement_breachcase (id, version, sentence_id, decision_id, lane, state, state_changed_at, opened_at,
    opened_by_id, proposal, checks, still_needed, enforcement_officer_id, accepted_at, declined_because,
    information_laid_on, court_id, withdrawal_asked_why, withdrawn_because, activation_put, ended_why, closed_on,
    closing_code, result_read_on)
SELECT b.id, 1, b.sentence_id, d.id, lane, b.state, found_at + interval '2 days', found_at, officer_id,
       'A fine, and the order to go on.', '{}', '', CASE WHEN stage > 1 THEN enforcement_officer_id END,
       CASE WHEN stage > 1 THEN found_at + interval '5 days' END, '',
       CASE WHEN stage > 2 THEN (found_at + interval '6 days')::date END, CASE WHEN stage > 2 THEN court_id END,
       '', '', '', '', CASE WHEN stage > 3 THEN (found_at + interval '40 days')::date END,
       CASE WHEN stage > 3 THEN 'ABCF' ELSE '' END, CASE WHEN stage > 3 THEN (found_at + interval '42 days')::date END
FROM (SELECT *, CASE WHEN state IN ('initiated', 'pack-prepared', 'pack-checked', 'referred', 'returned') THEN 1
                     WHEN state = 'accepted' THEN 2 WHEN state IN ('resumed', 'ended', 'closed') THEN 4 ELSE 3 END AS stage
      FROM seeding.breach) b
JOIN enforcement_enforcementdecision d ON d.failure_id = b.id;

INSERT INTO enforcement_breachcase_failures (breachcase_id, failure_id) SELECT id, id FROM seeding.breach;

INSERT INTO enforcement_referral (version, breach_id, number, sent_at, sent_by_id, handover, process_wanted, answered_at,
                                  answered_by_id, is_acceptable, return_reasons, answer)
SELECT 1, id, 1, found_at + interval '4 days', officer_id, '{}', 'summons',
       CASE WHEN state <> 'referred' THEN found_at + interval '5 days' END,
       CASE WHEN state <> 'referred' THEN enforcement_officer_id END,
       CASE WHEN state <> 'referred' THEN state <> 'returned' END, '{}', ''
FROM seeding.breach WHERE state NOT IN ('initiated', 'pack-prepared', 'pack-checked');

INSERT INTO enforcement_hearing (version, breach_id, number, court_id, listed_for, is_trial, plea, outcome, note)
SELECT 1, id, 1, court_id, least(found_at, %(at)s - interval '20 days') + interval '30 days', false, '',
       CASE WHEN state IN ('summonsed', 'hearing', 'adjourned') THEN '' ELSE 'admitted' END, ''
FROM seeding.breach
WHERE state IN ('summonsed', 'hearing', 'adjourned', 'admitted', 're-engage', 'resumed', 'ended', 'closed');

INSERT INTO cases_clock (kind, subject, started_on, due_on, due_at, amber_at, days, count_mode, counted, skipped, rule,
    rule_version, cites, moved_because, late_reason, stopped_because, person_id, sentence_id)
SELECT 'D12', 'enforcement.breach/' || id || '/referral-1', c.day, c.due_on, seeding.midnight(c.due_on + 1),
       seeding.midnight(c.due_on), c.k, 'exclusive', c.counted, c.skipped, 'enforcement.answer_due', 'NPS',
       '["NPS service level"]', '', '', '', person_id, sentence_id
FROM seeding.breach b JOIN seeding.count c ON c.day = b.occurred_on AND c.k = 8 WHERE b.state = 'referred';
