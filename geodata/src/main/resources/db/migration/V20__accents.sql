-- For filters that look away from accents (CQL2's ACCENTI): letters without marks, and those that Unicode takes for letters
-- of their own as people write them without. Immutable, so that an index can be made on it.
create function without_accents(written text) returns text
    language sql immutable strict parallel safe
    as $$
        select regexp_replace(
            normalize(
                replace(replace(replace(replace(replace(replace(
                    translate(written, 'ØøŁłĐđÐðŦŧĦħı', 'OoLlDdDdTtHhi'),
                    'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe'), 'ß', 'ss'), 'ẞ', 'SS'),
                NFD),
            '[\u0300-\u036F]', '', 'g')
    $$;
