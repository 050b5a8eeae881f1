-- What a source promises of its readings, and how each reading fares against that.

-- Contracts ------------------------------------------------------------------------------------------------------

-- Unit, cadence and plausible range are there already. A test without its limit is not made.
alter table datastream
    add column sentinels double precision[] not null default '{-999, 65535, -99997}',
    add column maximum_change_per_hour double precision check (maximum_change_per_hour > 0),
    add column stuck_after_seconds bigint check (stuck_after_seconds > 0),
    add column gap_after_seconds bigint check (gap_after_seconds > 0),
    add column neighbour_radius_metres double precision check (neighbour_radius_metres > 0),
    add column retention_days integer check (retention_days > 0),   -- null, as the two that follow: that of the dataset
    add column purpose text,
    add column legal_ground text,
    add check (neighbour_radius_metres is null or maximum_change_per_hour is not null);

-- Those of a register or a file have stated their cadence, so the usual limits can be told from it.
update datastream
set stuck_after_seconds = greatest(86400, 24::bigint * cadence_seconds),
    gap_after_seconds = cadence_seconds + cadence_seconds / 2
where key not like 'sta-%';

-- The terms that hold for a datastream: its own, or else those of its dataset.
create view datastream_terms as
    select d.id as datastream_id, t.dataset_id,
           coalesce(d.retention_days, s.retention_days) as retention_days,
           coalesce(d.purpose, s.purpose) as purpose,
           coalesce(d.legal_ground, s.legal_ground) as legal_ground
    from datastream d join thing t on t.id = d.thing_id join dataset s on s.id = t.dataset_id;

-- Flags ----------------------------------------------------------------------------------------------------------

comment on column observation.quality is
    'The sum of its flags: 1 range, 2 sentinel, 4 stuck, 8 spike, 16 gap, 32 neighbours; 0 is good';

create function epoch_micros(moment timestamptz) returns bigint language sql immutable parallel safe as $$
    select (extract(epoch from moment) * 1000000)::bigint
$$;

create function micros_time(micros bigint) returns timestamptz language sql stable parallel safe as $$
    select timestamptz 'epoch' + micros * interval '1 microsecond'
$$;

create table quality_flag (
    bit  integer primary key,
    code text not null unique                                   -- as JSON has it
);
insert into quality_flag values (1, 'range'), (2, 'sentinel'), (4, 'stuck'), (8, 'spike'), (16, 'gap'), (32, 'neighbours');

-- What SensorThings says of the quality of a result when its source says nothing; null of a good one.
create function quality_json(quality smallint) returns jsonb language sql stable parallel safe as $$
    select jsonb_build_object('flags', jsonb_agg(code order by bit), 'usable', (quality::int & ~16) = 0)
    from quality_flag where quality::int & bit <> 0
    having count(*) > 0
$$;

-- What is to be judged -------------------------------------------------------------------------------------------

-- Stretches of datastreams of which readings came, changed or went, written in the transaction that did it: one row for
-- a batch, so that the stream of readings pays next to nothing for it.
create table unjudged (
    id             bigint generated always as identity primary key,
    datastream_ids bigint[] not null,
    from_micros    bigint[] not null,                           -- since 1970; of the first reading
    to_micros      bigint[] not null                            -- of the last
);

-- Hours in which a datastream may have come to agree or disagree with its neighbours.
create table unjudged_hour (
    peers text not null,                                        -- observed property and unit
    hour  timestamptz not null,
    primary key (peers, hour)
);

-- Those that can be compared with each other.
create function datastream_peers(property observed_property, unit text) returns text
language sql immutable parallel safe as $$
    select coalesce(nullif(property.definition, ''), property.name) || ' ' || unit
$$;

-- A contract that changes judges anew what was delivered under it.
create function contract_changed() returns trigger language plpgsql as $$
begin
    if exists (select from observation where datastream_id = new.id) then
        insert into unjudged (datastream_ids, from_micros, to_micros)
        values (array[new.id], array[epoch_micros('1900-01-01Z')], array[epoch_micros('2200-01-01Z')]);
    end if;
    return null;
end $$;

create trigger contract_changed
    after update of plausible_low, plausible_high, sentinels, maximum_change_per_hour, stuck_after_seconds,
        gap_after_seconds, neighbour_radius_metres, observed_property_id, unit on datastream
    for each row
    when ((old.plausible_low, old.plausible_high, old.sentinels, old.maximum_change_per_hour, old.stuck_after_seconds,
           old.gap_after_seconds, old.neighbour_radius_metres, old.observed_property_id, old.unit)
          is distinct from
          (new.plausible_low, new.plausible_high, new.sentinels, new.maximum_change_per_hour, new.stuck_after_seconds,
           new.gap_after_seconds, new.neighbour_radius_metres, new.observed_property_id, new.unit))
    execute function contract_changed();

insert into unjudged (datastream_ids, from_micros, to_micros)
select array_agg(id), array_agg(epoch_micros('1900-01-01Z')), array_agg(epoch_micros('2200-01-01Z'))
from datastream having count(*) > 0;

-- How far back from a time readings have a say in each other's flags: the time of equal results before the last sound
-- reading, five sound readings, and one of any kind.
create function reach_before(datastream bigint, moment timestamptz, stuck interval) returns timestamptz
language sql stable as $$
    select least(
        moment,
        (select min(t) from (
            select phenomenon_time as t from observation
            where datastream_id = datastream and phenomenon_time < moment and quality & 3 = 0 and result <> 'NaN'
            order by phenomenon_time desc limit 5) sound),
        (select phenomenon_time - stuck from observation
         where datastream_id = datastream and phenomenon_time < moment and quality & 3 = 0 and result <> 'NaN'
         order by phenomenon_time desc limit 1),
        (select phenomenon_time from observation
         where datastream_id = datastream and phenomenon_time < moment and result <> 'NaN'
         order by phenomenon_time desc limit 1))
$$;

-- The same forward.
create function reach_after(datastream bigint, moment timestamptz, stuck interval) returns timestamptz
language sql stable as $$
    select greatest(
        moment,
        (select max(t) from (
            select phenomenon_time as t from observation
            where datastream_id = datastream and phenomenon_time > moment and quality & 3 = 0 and result <> 'NaN'
            order by phenomenon_time limit 5) sound),
        (select phenomenon_time + stuck from observation
         where datastream_id = datastream and phenomenon_time > moment and quality & 3 = 0 and result <> 'NaN'
         order by phenomenon_time limit 1),
        (select phenomenon_time from observation
         where datastream_id = datastream and phenomenon_time > moment and result <> 'NaN'
         order by phenomenon_time limit 1))
$$;

-- What broke a contract ------------------------------------------------------------------------------------------

-- The readings of a datastream and day that one test has flagged; none when they were corrected since.
create table contract_breach (
    datastream_id bigint not null references datastream on delete cascade,
    cause         text not null,                                -- the code of the flag
    day           date not null,                                -- in UTC
    readings      integer not null,
    first_time    timestamptz,
    last_time     timestamptz,
    lowest        double precision,
    highest       double precision,
    examples      jsonb not null default '[]',                  -- [{"phenomenonTime", "result"}], the first three
    revision      integer not null default 1,                   -- counts up with each change
    told          integer not null default 0,                   -- the revision that the topic of problems has
    primary key (datastream_id, cause, day)
);
create index on contract_breach (day) where told < revision;
