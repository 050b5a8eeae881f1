-- Views of the map in an order, each with a text, for everybody to read.
create table story (
    id           uuid primary key,
    title        text not null check (title <> ''),
    intro        text not null default '',
    language     text not null check (language in ('nl', 'en')),
    made_by      text not null,
    changed_at   timestamptz not null default clock_timestamp(),
    withdrawn_by text,
    withdrawn_at timestamptz                                    -- null: everybody may read it
);

create table story_step (
    story_id uuid not null references story on delete cascade,
    ordinal  integer not null,
    title    text not null check (title <> ''),
    text     text not null check (text <> ''),
    view     text not null check (length(view) <= 1000),        -- the query of the map's address
    primary key (story_id, ordinal)
);
