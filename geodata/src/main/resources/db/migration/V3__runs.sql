-- Runs of many models on a pinned region, asked for as jobs that outlive whoever works on them.

-- The region as it was when somebody asked: every grid, the roads and the areas by the SHA-256 of their bytes, so that an
-- answer can be computed again for as long as it is kept.
create table baseline (
    sha256    text primary key references artefact,              -- a JSON document, see PinnedBaseline
    pinned_at timestamptz not null default now()
);

alter table run
    alter column result_sha256 drop not null,                   -- null, with its frame: the model gave no answer
    alter column origin_x drop not null,
    alter column origin_y drop not null,
    alter column cell_metres drop not null,
    alter column columns drop not null,
    alter column rows drop not null,
    add column baseline_sha256 text references baseline,        -- what it was computed on; null before pins were kept
    add column reference_sha256 text references artefact,       -- the cells of the same model on the region as it is
    add column no_answer jsonb not null default '[]',           -- every reason at once: [{"nl", "en"}]
    add column remarks jsonb not null default '[]';             -- what a reader must know of this answer: [{"nl", "en"}]
update run set reference_sha256 = provenance ->> 'baselineSha256'
where exists (select from artefact where sha256 = provenance ->> 'baselineSha256');

alter table run add check (result_sha256 is not null or jsonb_array_length(no_answer) > 0);
create index on run (inputs_sha256);                            -- what was computed before is not computed again

-- What each uncertain parameter does to the figure of an area, from the low end of its range to the high end.
create table run_effect (
    run_id       uuid not null references run on delete cascade,
    area_code    text not null,
    parameter    text not null,
    value_effect double precision not null,
    delta_effect double precision not null,
    primary key (run_id, area_code, parameter)
);

-- Work that takes longer than anybody waits. A runner claims it and shows by its heartbeat that it lives; when that stops,
-- another claims the job and goes on after the steps that are done.
create table job (
    id           uuid primary key,
    kind         text not null,
    state        text not null default 'queued'
                 check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    scenario_id  uuid references scenario on delete cascade,    -- null: about the region as it is
    request      jsonb not null default '{}',
    total        integer not null default 0,                    -- steps; known once a runner has looked
    done         integer not null default 0,
    share        double precision not null default 0,           -- of the step at hand, 0 to 1
    message      text,                                          -- why it failed
    cancel_asked boolean not null default false,
    asked_by     text not null,
    asked_at     timestamptz not null default clock_timestamp(),
    started_at   timestamptz,
    finished_at  timestamptz,
    claim        uuid,                                          -- of the runner that may write; a new one for every claim
    claims       integer not null default 0,
    heartbeat_at timestamptz
);
create index on job (asked_at) where state in ('queued', 'running');
create index on job (scenario_id, asked_at desc);

-- The steps of a job that are done; what a step gave is written in the same transaction.
create table job_step (
    job_id      uuid not null references job on delete cascade,
    name        text not null,                                  -- of runs: the model
    ordinal     integer not null,
    run_id      uuid references run on delete cascade,
    finished_at timestamptz not null default clock_timestamp(),
    primary key (job_id, name)
);
create index on job_step (run_id);

-- Runs from before there were jobs: each was a job of its own.
with earlier as (select *, gen_random_uuid() as job_id from run),
     made as (
         insert into job (id, kind, state, scenario_id, total, done, asked_by, asked_at, started_at, finished_at)
         select job_id, 'live', 'done', scenario_id, 1, 1, run_by, started_at, started_at, finished_at from earlier
     )
insert into job_step (job_id, name, ordinal, run_id, finished_at)
select job_id, model, 0, id, finished_at from earlier;
