-- A run of equal results that goes on over a silence: where no other result lies within the time that results may be equal,
-- the reading at its far end is taken along, however long before that it came. Without it a run that is stuck by what came
-- before a silence looked too short, and its last readings lost their flag.

create or replace function reach_before(datastream bigint, moment timestamptz, stuck interval) returns timestamptz
language sql stable as $$
    with sound as materialized (
        select phenomenon_time, result from observation
        where datastream_id = datastream and phenomenon_time < moment and quality & 3 = 0 and result <> 'NaN'
        order by phenomenon_time desc limit 5
    ), last as (
        select phenomenon_time, result from sound order by phenomenon_time desc limit 1
    )
    select least(
        moment,
        (select min(phenomenon_time) from sound),
        (select coalesce(
             (select o.phenomenon_time from observation o
              where o.datastream_id = datastream and o.phenomenon_time < last.phenomenon_time
                  and o.phenomenon_time >= last.phenomenon_time - stuck
                  and o.quality & 3 = 0 and o.result <> 'NaN' and o.result <> last.result
              order by o.phenomenon_time desc limit 1),
             (select o.phenomenon_time from observation o
              where o.datastream_id = datastream and o.phenomenon_time <= last.phenomenon_time - stuck
                  and o.quality & 3 = 0 and o.result <> 'NaN'
              order by o.phenomenon_time desc limit 1),
             last.phenomenon_time - stuck)
         from last),
        (select phenomenon_time from observation
         where datastream_id = datastream and phenomenon_time < moment and result <> 'NaN'
         order by phenomenon_time desc limit 1))
$$;

-- The same forward.
create or replace function reach_after(datastream bigint, moment timestamptz, stuck interval) returns timestamptz
language sql stable as $$
    with sound as materialized (
        select phenomenon_time, result from observation
        where datastream_id = datastream and phenomenon_time > moment and quality & 3 = 0 and result <> 'NaN'
        order by phenomenon_time limit 5
    ), next as (
        select phenomenon_time, result from sound order by phenomenon_time limit 1
    )
    select greatest(
        moment,
        (select max(phenomenon_time) from sound),
        (select coalesce(
             (select o.phenomenon_time from observation o
              where o.datastream_id = datastream and o.phenomenon_time > next.phenomenon_time
                  and o.phenomenon_time <= next.phenomenon_time + stuck
                  and o.quality & 3 = 0 and o.result <> 'NaN' and o.result <> next.result
              order by o.phenomenon_time limit 1),
             (select o.phenomenon_time from observation o
              where o.datastream_id = datastream and o.phenomenon_time >= next.phenomenon_time + stuck
                  and o.quality & 3 = 0 and o.result <> 'NaN'
              order by o.phenomenon_time limit 1),
             next.phenomenon_time + stuck)
         from next),
        (select phenomenon_time from observation
         where datastream_id = datastream and phenomenon_time > moment and result <> 'NaN'
         order by phenomenon_time limit 1))
$$;
