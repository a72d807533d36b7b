-- Two more teams for every local delivery unit, as the reference list names only some.
INSERT INTO accounts_team (local_delivery_unit_id, organisation_id, code, name, address, phone)
SELECT u.id, u.organisation_id, u.code || '_T' || n, u.name || ' ' || n, '1 Example Street', '0300 000 0000'
FROM accounts_localdeliveryunit u, generate_series(1, 2) n;

-- Nine to a team: a line manager, two case administrators, six officers.
CREATE TABLE seeding.post AS
SELECT t.id AS team_id, t.organisation_id, n,
       CASE n WHEN 1 THEN 'line-manager' WHEN 2 THEN 'case-administrator' WHEN 3 THEN 'case-administrator'
              ELSE 'responsible-officer' END AS role_code
FROM accounts_team t, generate_series(1, 9) n
UNION ALL
SELECT NULL, id, 1, 'senior-manager' FROM accounts_organisation WHERE sector IN ('nps', 'crc')
UNION ALL
SELECT NULL, organisation_id, 1, 'enforcement-officer' FROM accounts_localdeliveryunit u
    JOIN accounts_organisation o ON o.id = organisation_id WHERE o.sector = 'nps'
UNION ALL
SELECT NULL, id, n, 'ppcs-caseworker' FROM accounts_organisation, generate_series(1, 30) n WHERE code = 'PPCS'
UNION ALL
SELECT NULL, id, n, 'inspector' FROM accounts_organisation, generate_series(1, 30) n WHERE code = 'HMIP';

INSERT INTO accounts_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active,
                           date_joined, role_code, grade, phone, organisation_id, team_id)
SELECT '!', false, role_code || '-' || number, f.name, l.name, '', false, true, %(at)s, role_code,
       CASE role_code WHEN 'line-manager' THEN 'SPO' WHEN 'senior-manager' THEN 'ACO'
                      WHEN 'responsible-officer' THEN CASE WHEN number %% 2 = 0 THEN 'PO' ELSE 'PSO' END ELSE '' END,
       '', organisation_id, team_id
FROM (SELECT *, row_number() OVER (ORDER BY role_code, team_id, organisation_id, n) AS number FROM seeding.post) p
JOIN seeding.first_name f ON f.id = 1 + number %% (SELECT count(*) FROM seeding.first_name)
JOIN seeding.last_name l ON l.id = 1 + (number * 7) %% (SELECT count(*) FROM seeding.last_name);

-- One officer in twenty is away, and the next of the team covers.
INSERT INTO accounts_cover (officer_id, covered_by_id, starts_on, reason)
SELECT id, next_id, %(today)s::date - 5, 'Leave'
FROM (SELECT id, lead(id) OVER (PARTITION BY team_id ORDER BY id) AS next_id
      FROM accounts_user WHERE role_code = 'responsible-officer') officer
WHERE next_id IS NOT NULL AND seeding.chance(id, 1) < 0.05;

-- A caseload of 50 to 250 for each officer, most of them small; the first has the largest there is, the second the
-- smallest. A slot is one case of an officer; slots are shuffled, so that a caseload lies scattered over the table.
CREATE TABLE seeding.caseload AS
SELECT id AS officer_id, team_id, organisation_id AS provider_id, place,
       CASE place WHEN 1 THEN 250 WHEN 2 THEN 50 ELSE 50 + floor(200 * seeding.chance(id, 2) ^ 9)::integer END AS load
FROM (SELECT *, row_number() OVER (ORDER BY seeding.chance(id, 3)) AS place
      FROM accounts_user WHERE role_code = 'responsible-officer') officer;

CREATE TABLE seeding.slot AS
SELECT row_number() OVER (ORDER BY seeding.chance(number, 4)) AS person_id, officer_id, team_id, provider_id
FROM (SELECT *, row_number() OVER (ORDER BY round, place, n) AS number
      FROM seeding.caseload, generate_series(1, load) n,
           generate_series(1, 1 + %(people)s / (SELECT sum(load) FROM seeding.caseload)::integer) round) slot
WHERE number <= %(people)s;
