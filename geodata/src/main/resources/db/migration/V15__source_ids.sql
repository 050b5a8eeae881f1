-- How a delivery of features was compared with the one before it: by the source's own ids, which are in the column source__id of
-- the layer's table (added by the first delivery that comes after this), or by content.
alter table dataset_version
    add column compared_by text check (compared_by in ('id', 'content'));
update dataset_version set compared_by = 'content' where added is not null;

comment on column dataset_version.changed is
    'by id: with other geometry or properties; by content: in the same place, with other properties';
