-- What is wanted of an area, what is done for it, and what people write about how it stands. A goal has no status of its own:
-- the newest interpretation is the only thing that says how it goes, beside the figures.
create table goal (
    id             uuid primary key,
    area_code      text not null,                               -- as area and drawn_area have it, which may be delivered anew
    title          text not null check (title <> ''),
    reason         text not null default '',
    language       text not null check (language in ('nl', 'en')),
    theme          text not null,                               -- heat, water, ...
    indicator      text not null,                               -- the key of a model, count-dwellings or count-inhabitants
    side           text not null check (side in ('at-most', 'at-least')),
    baseline_year  integer,
    baseline_value double precision,                            -- null with its year: the first figure that comes is where it began
    target_year    integer not null,
    target_value   double precision not null,
    is_example     boolean not null default false,              -- made up, and labelled so wherever it is shown
    made_by        text not null,
    made_at        timestamptz not null default clock_timestamp(),
    withdrawn_by   text,
    withdrawn_at   timestamptz,                                 -- null: it stands; what was written about it is kept
    check ((baseline_year is null) = (baseline_value is null)),
    check (baseline_year < target_year)
);
create index on goal (area_code) where withdrawn_at is null;

create table measure (
    id             uuid primary key,
    goal_id        uuid not null references goal,
    title          text not null check (title <> ''),
    carried_out_by text not null check (carried_out_by <> ''),
    from_year      integer not null,
    to_year        integer not null,
    scenario_id    uuid references scenario on delete set null, -- in which somebody worked out what it would do
    made_by        text not null,
    made_at        timestamptz not null default clock_timestamp(),
    withdrawn_by   text,
    withdrawn_at   timestamptz,
    check (from_year <= to_year)
);
create index on measure (goal_id, from_year);

-- Every text that was written, with what its author saw: a newer one does not take the place of an older one.
create table interpretation (
    goal_id          uuid not null references goal,
    version          integer not null check (version > 0),
    text             text not null check (text <> ''),
    role_of_province text not null check (role_of_province <> ''),
    external_factors text not null check (external_factors <> ''),
    confidence       text not null check (confidence in ('low', 'medium', 'high')),
    language         text not null check (language in ('nl', 'en')),
    author           text not null,
    written_at       timestamptz not null default clock_timestamp(),
    figure           double precision,                          -- null with all that follow up to the path: none was known
    figure_low       double precision,
    figure_high      double precision,
    figure_unit      text,
    figure_year      integer,
    method           text,
    method_version   text,
    inputs           text[] not null default '{}',              -- dataset versions behind the figure
    run_id           uuid,                                      -- that gave it; not a reference: runs may go
    baseline_year    integer,
    baseline_value   double precision,
    target_year      integer not null,
    target_value     double precision not null,
    side             text not null,
    primary key (goal_id, version)
);
