-- How far readings have a say in each other's flags, now by the run of equal results that they belong to instead of all
-- of the time that results may be equal: for a sensor that measures each second a few readings instead of a day of them.

-- Back from a time: the last reading of any kind, five sound ones, and the run of results equal to the last sound one, as
-- far as the time that results may be equal. The reading before the run is taken along. A run may go on over a silence: where
-- no other result lies within that time, the reading at its far end is taken along, however long before that it came;
-- without it a run that is stuck by what came before the silence would look too short.
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
