-- What visitors ask about the numbers that they see, and who shows a dataset to everybody.

-- Questions ------------------------------------------------------------------------------------------------------

-- Of whoever asks nothing is kept but the words and, when they gave one, a name. What is not shown is deleted a year after
-- it was asked; see docs/questions.md.
create table question (
    id              uuid primary key,
    subject         text not null,                              -- e.g. meetreeks/17, gebied/GM0344/heat, algoritme/heat
    value           double precision,                           -- as they saw it; null: a model as a whole
    unit            text not null,
    basis           text not null,                              -- what gave it: a datastream's key, a model's version
    seen_time       timestamptz not null,
    text            text not null check (length(text) between 1 and 1000),
    name            text check (length(name) between 1 and 60),
    language        text not null check (language in ('nl', 'en')),
    asked_at        timestamptz not null default clock_timestamp(),
    answer          text check (length(answer) between 1 and 4000),
    answer_language text check (answer_language in ('nl', 'en')),
    answered_by     text,
    answered_at     timestamptz,
    state           text not null default 'waiting' check (state in ('waiting', 'shown', 'kept-back')),
    decided_by      text,                                       -- who let it through or kept it back
    decided_at      timestamptz,
    check ((answer is null) = (answered_at is null)),
    check (state <> 'shown' or answer is not null),
    check ((state = 'waiting') = (decided_at is null))
);
create index on question (subject, answered_at desc) where state = 'shown';
create index on question (asked_at) where state <> 'shown';

-- Publication ----------------------------------------------------------------------------------------------------

-- Who showed a dataset to everybody, or took it back; the last one is how it stands.
create table publication (
    id         bigint generated always as identity primary key,
    dataset_id text not null references dataset on delete cascade,
    act        text not null check (act in ('published', 'withdrawn')),
    reason     text not null default '',
    acted_by   text not null,
    acted_at   timestamptz not null default clock_timestamp()
);
create index on publication (dataset_id, id desc);
