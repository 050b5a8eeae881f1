-- What could not be used is kept no longer than was promised for the readings beside it.

alter table deletion_record add column unusable bigint not null default 0; -- messages that could not be used, with their bytes

-- Those that name no datastream that is known, see docs/operations.md.
create index on problem (received_at) where datastream_id is null;
