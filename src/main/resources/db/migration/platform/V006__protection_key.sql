-- Generations of keys that sealed values of this database need. The two check values are made with the keys themselves: a
-- start with other keys under the same number is noticed before anything is written.
create table protection_key (
    generation   integer not null primary key,
    check_sealed bytea not null,
    check_token  bigint not null,
    first_used_at timestamp with time zone not null,
    -- no row needs these keys any more; they may leave the key ring
    retired_at   timestamp with time zone
);
