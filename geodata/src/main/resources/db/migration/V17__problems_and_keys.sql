-- Limits of what is kept of what can't be used, and who made a key.

-- What can't be used is kept up to a limit for each sender, reason and day, and counted beyond it; see docs/operations.md.

create table problem_day (
    day              date not null,                             -- of arrival, UTC
    sender           text not null,                             -- the dataset that it is for; empty: that can't be told
    reason           text not null,
    place            text not null,                             -- the partition, so that readers never wait for each other's row
    kept             bigint not null,
    kept_bytes       bigint not null,
    counted          bigint not null,                           -- beyond the limit
    first_counted_at timestamptz,
    last_counted_at  timestamptz,
    told             bigint not null default 0,                 -- of those counted, on the topic of problems
    primary key (day, sender, reason, place),
    check ((counted = 0) = (first_counted_at is null) and (counted = 0) = (last_counted_at is null))
);
create index on problem_day (day) where counted > told;
create index on problem_day (reason) where counted > 0;

-- A login of the map, or who ran the command; of keys from before this was kept it is not known.
alter table partner_key add column made_by text;
