-- Which scenarios a scenario was begun from: the one that it is a branch of, or the two that it merges. A merge goes back to
-- the nearest that both have in common.
create table scenario_parent (
    scenario_id uuid not null references scenario on delete cascade,
    ordinal     integer not null check (ordinal in (0, 1)),
    parent_id   uuid not null references scenario on delete cascade,
    primary key (scenario_id, ordinal),
    unique (scenario_id, parent_id),
    check (parent_id <> scenario_id)
);
create index on scenario_parent (parent_id);
