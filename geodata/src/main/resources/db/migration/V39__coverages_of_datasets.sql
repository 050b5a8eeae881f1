-- Whose data a coverage is: its dataset says who may see the cells. What is made of several has none, and is read by models alone.
alter table coverage add column dataset_id text references dataset;
create index on coverage (dataset_id);

-- The first line of what a grid was made from begins with its dataset, e.g. `ahn version 3, coverage/terrain in cells of 5.0 m`.
update coverage c set dataset_id = d.id
from dataset d
where (c.id like 'source-%' or c.id = 'groundwater-depth') and c.inputs ->> 0 like d.id || ' version %';
