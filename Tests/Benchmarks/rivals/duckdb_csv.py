"""DuckDB on the CSV tables, with two threads."""
import duckdb

import job

QUERY = """
with
  rows as materialized (
    select centre, kind, status, conventions, parties, participants, usd
    from read_csv('{folder}/2015-2018/activities.csv', header = true, columns = {{
      'centre': 'varchar', 'id': 'varchar', 'title': 'varchar', 'kind': 'varchar', 'status': 'varchar',
      'start': 'date', 'end': 'date', 'conventions': 'varchar', 'parties': 'varchar',
      'participants': 'double', 'usd': 'double' }})
    where "end" >= date '2015-01-01' and "start" <= date '2018-12-31'),
  served as (
    select centre, count(distinct party) as parties
    from (
      select centre, unnest(string_split(parties, ';')) as party from rows where status = 'completed')
    group by centre),
  measured as (
    select
      centre,
      count(*) filter (status = 'completed' and list_contains(string_split(conventions, ';'), 'stockholm')),
      sum(usd) filter (status = 'completed'),
      count(*) filter (kind = 'training' or kind = 'workshop'),
      any_value(served.parties),
      count(distinct kind) filter (participants >= 100),
      avg(participants) filter (status = 'completed'),
      median(participants) filter (status = 'completed'),
      min(usd),
      max(usd),
      count(*) filter (status = 'completed') / count(*),
      count(*) filter (kind = 'training') / count(*) filter (kind = 'study'),
      bool_or(kind = 'study' and usd >= 80000),
      count(*) filter (status = 'completed') - count(*) filter (status = 'cancelled')
    from rows join served using (centre)
    group by centre)
select * from measured
"""


def measure(folder):
    database = duckdb.connect(config={"threads": 2})
    headers = dict(database.execute(
        f"select centre, \"report-submitted\"::varchar from read_csv('{folder}/2015-2018/header.csv')"
    ).fetchall())
    rows = database.execute(QUERY.format(folder=folder)).fetchall()
    return {row[0]: [*row[1:12], headers[row[0]], *row[12:]] for row in rows}


if __name__ == "__main__":
    job.run(measure)
