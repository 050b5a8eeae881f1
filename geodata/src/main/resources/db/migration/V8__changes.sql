-- What a delivery of features changes against the one before it of the same part; null for the first, and for what is
-- no layer of features.
alter table dataset_version
    add column added   bigint,
    add column changed bigint,                                  -- in the same place, with other properties
    add column gone    bigint;
