-- Where the features of a large collection lie, a thousand at a time in the order of their names: blocks_<id>, made when it is loaded.

alter table collection add column blocked boolean not null default false;   -- whether there is blocks_<id>
