-- A month's partition is attached instead of made in place: that lets others read and write the other months, where
-- making it in place would keep all of them out until the batch that needed it is committed.
create or replace function ensure_observation_month(moment timestamptz) returns void language plpgsql as $$
declare
    month_start timestamptz := date_trunc('month', moment at time zone 'UTC') at time zone 'UTC';
    month_end   timestamptz := (date_trunc('month', moment at time zone 'UTC') + interval '1 month') at time zone 'UTC';
    partition   text := 'observation_' || to_char(moment at time zone 'UTC', 'YYYYMM');
begin
    if to_regclass('areaal.' || partition) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtext(partition));
    if to_regclass('areaal.' || partition) is not null then return; end if;
    execute format('create table areaal.%I (like areaal.observation including all)', partition);
    execute format('alter table areaal.observation attach partition areaal.%I for values from (%L) to (%L)',
                   partition, month_start, month_end);
end $$;
