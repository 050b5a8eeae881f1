-- How a goal read before somebody changed it: what was written about it then was about this.
create table goal_version (
    goal_id        uuid not null references goal,
    version        integer not null check (version > 0),
    title          text not null,
    reason         text not null,
    language       text not null,
    theme          text not null,
    side           text not null,
    baseline_year  integer,
    baseline_value double precision,
    target_year    integer not null,
    target_value   double precision not null,
    replaced_by    text not null,
    replaced_at    timestamptz not null default clock_timestamp(),
    primary key (goal_id, version)
);

create index on measure (scenario_id);

-- Plans, decisions and reports about an area, which lie elsewhere.
create table area_document (
    id           uuid primary key,
    area_code    text not null,                                 -- as area has it, which may be delivered anew
    title        text not null check (title <> ''),
    publisher    text not null check (publisher <> ''),
    published_on date not null,
    address      text not null check (address ~ '^https?://'),
    added_by     text not null,
    added_at     timestamptz not null default clock_timestamp(),
    withdrawn_by text,
    withdrawn_at timestamptz                                    -- null: it is shown
);
create index on area_document (area_code) where withdrawn_at is null;
