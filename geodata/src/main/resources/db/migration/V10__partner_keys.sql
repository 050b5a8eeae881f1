-- Who delivers from outside, and with which keys.

create table partner (
    name       text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    contact    text not null default '',                        -- whom to call when its data look wrong
    created_at timestamptz not null default now()
);

-- A dataset that a partner delivers; nobody else's key writes to it.
create table partner_dataset (
    dataset_id text primary key references dataset,
    partner    text not null references partner
);
create index on partner_dataset (partner);

-- A key opens one dataset. Of its secret, 256 random bits, only the digest is kept.
create table partner_key (
    id            text primary key check (id ~ '^[a-z2-7]{12}$'),
    dataset_id    text not null references partner_dataset,
    label         text not null default '',                     -- e.g. the device that holds it
    secret_sha256 text not null check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    created_at    timestamptz not null,
    expires_at    timestamptz check (expires_at > created_at),  -- null: never
    last_used_at  timestamptz,                                  -- within the hour
    revoked_at    timestamptz
);
create index on partner_key (dataset_id);
