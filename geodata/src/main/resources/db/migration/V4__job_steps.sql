-- What somebody who waits for a job wants to know of it: what it is doing, and what it means when it failed.
alter table job
    add column step text,                                       -- the step at hand, or at which it ended; null: none
    add column failure text check (failure in ('stopped', 'broken'));
update job set failure = case when claims >= 5 then 'stopped' else 'broken' end where state = 'failed';
alter table job add check ((state = 'failed') = (failure is not null));
create index on job (asked_by, kind, asked_at desc);
