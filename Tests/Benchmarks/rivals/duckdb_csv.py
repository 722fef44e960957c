"""DuckDB on the CSV tables, with two threads."""
import duckdb

import job

COLUMNS = """
  'centre': 'varchar', 'id': 'varchar', 'title': 'varchar', 'kind': 'varchar', 'themes': 'varchar',
  'sectors': 'varchar', 'stages': 'varchar', 'status': 'varchar', 'start': 'date', 'end': 'date',
  'conventions': 'varchar', 'parties': 'varchar', 'place': 'varchar', 'languages': 'varchar',
  'participants': 'double', 'women-participants': 'double', 'planned-in-workplan': 'varchar',
  'joint-with': 'varchar', 'partner-organisations': 'varchar', 'evidence': 'varchar', 'remarks': 'varchar'
"""
QUERY = """
with
  rows as materialized (
    select
      centre, id, status, stages, parties, "planned-in-workplan" = 'yes' as planned, "joint-with" as joint,
      "partner-organisations" as partners, string_split(conventions, ';') as conventions
    from read_csv('{period}/activities.csv', header = true, columns = {{ {columns} }})
    where "start" <= date '{until}' and coalesce("end", "start") >= date '{since}'),
  ours as materialized (select * from rows where list_contains(conventions, 'stockholm')),
  done as materialized (select * from ours where status = 'completed'),
  served as (select centre, party from read_csv('{served}', header = true)),
  areas as (
    select centre, count(distinct stage) as areas
    from (select centre, unnest(string_split(stages, ';')) as stage from rows) group by centre),
  reached as materialized (
    select distinct centre, unnest(string_split(parties, ';')) as party from done),
  parties as (select centre, count(*) as parties from reached group by centre),
  reach as (
    select centre, count(reached.party) / count(*) as reach
    from served left join reached using (centre, party) group by centre),
  joint as (
    select centre, count(distinct other) as joint
    from (select centre, unnest(string_split(joint, ';')) as other from done) group by centre),
  partners as (
    select centre, count(distinct other) as partners
    from (select centre, unnest(string_split(partners, ';')) as other from done) group by centre),
  money as (
    select
      centre, sum(usd) filter (origin <> 'host') / nullif(sum(usd), 0) as beyond,
      count(distinct source) filter (origin <> 'host') as sources
    from
      read_csv('{period}/activities.funding.csv', header = true, columns = {{
        'centre': 'varchar', 'id': 'varchar', 'source': 'varchar', 'origin': 'varchar', 'usd': 'double' }})
      join (select centre, id from ours where status in ('ongoing', 'completed')) using (centre, id)
    group by centre),
  counted as (
    select
      centre, count(*) filter (status = 'completed') as activities,
      count(*) filter (
        status = 'completed' and list_has_any(conventions, ['basel', 'rotterdam', 'minamata'])) as others,
      count(*) filter (planned) as planned, count(*) filter (planned and status = 'completed') as kept
    from ours group by centre)
select
  centre, coalesce(areas, 0), activities, coalesce(parties, 0), coalesce(joint, 0), coalesce(partners, 0),
  others / nullif(activities, 0), beyond, coalesce(sources, 0), kept / nullif(planned, 0), reach
from
  counted left join areas using (centre) left join parties using (centre) left join reach using (centre)
  left join joint using (centre) left join partners using (centre) left join money using (centre)
"""


def measure(period, served):
    database = duckdb.connect(config={"threads": 2})
    return database.execute(
        QUERY.format(period=period, served=served, columns=COLUMNS, since=job.FROM, until=job.UNTIL)).fetchall()


if __name__ == "__main__":
    job.run(measure)
