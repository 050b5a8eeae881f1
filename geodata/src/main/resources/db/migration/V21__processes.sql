-- Processes that anybody may have executed over the open services. Each execution that is not answered at once is a job, whose
-- results are kept for a while.

-- Callers are told apart by a keyed hash of their network address: the address itself is kept nowhere.
create table process_secret (
    single boolean primary key default true check (single),
    secret text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
insert into process_secret default values;

create table process_job (
    job_id     uuid primary key references job on delete cascade,
    process    text not null,
    asker      text not null,                                    -- hash of who asked
    refusal    text,                                             -- why there is no result, in words for whoever asked
    expires_at timestamptz not null
);
create index on process_job (asker);
create index on process_job (expires_at);

create table process_output (
    job_id     uuid not null references process_job on delete cascade,
    ordinal    integer not null,
    name       text not null,
    media_type text not null,
    content    bytea not null,
    primary key (job_id, name)
);
