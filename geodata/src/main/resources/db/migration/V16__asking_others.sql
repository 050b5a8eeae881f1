-- Feeds that ask Luchtmeetnet, beside those that ask a SensorThings service.
alter table feed drop constraint feed_kind_check;
alter table feed add constraint feed_kind_check check (kind in ('csv', 'sensorthings', 'luchtmeetnet'));
alter table feed drop constraint feed_check1;
alter table feed add constraint feed_asks_check
    check ((kind <> 'csv') = (url is not null and interval_seconds is not null));

-- What another service adds to its past is found by when it says that it got it, or by looking back; see docs/feeds.md.
alter table harvest_progress
    add column result_until timestamptz,                        -- the newest result time that we have, if it tells them
    add column looked_back_at timestamptz;                      -- when all of the last days was asked for once more
