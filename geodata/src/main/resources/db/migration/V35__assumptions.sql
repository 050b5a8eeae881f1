-- What people write about the numbers on the models' cards: a note, or a dissent with the value that they hold to be right and
-- where it comes from. What was computed under a dissent keeps a copy of it, so whoever takes it back changes no answer.
create table parameter_note (
    id         uuid primary key,
    model      text not null,
    parameter  text not null,
    author     text not null check (author <> ''),
    written_at timestamptz not null default now(),
    text       text not null check (length(text) between 1 and 2000),
    value      double precision check (value > '-infinity' and value < 'infinity'),
    source     text check (length(source) between 1 and 500),
    check ((value is null) = (source is null))
);
create index on parameter_note (model, parameter, written_at);

-- Under which of these a scenario is looked at: with them it is another scenario, whose runs are never those of the usual numbers.
create table scenario_assumption (
    scenario_id uuid not null references scenario on delete cascade,
    ordinal     integer not null check (ordinal >= 0),
    model       text not null,
    parameter   text not null,
    value       double precision not null check (value > '-infinity' and value < 'infinity'),
    held_by     text not null,
    reason      text not null,
    primary key (scenario_id, ordinal),
    unique (scenario_id, model, parameter)
);
