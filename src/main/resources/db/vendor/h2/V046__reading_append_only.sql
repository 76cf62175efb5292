-- The record of readings takes new rows only.
create trigger tr_personal_data_reading_append_only before update, delete on personal_data_reading
    call 'io.camshaft.platform.protection.AppendOnly';

-- TRUNCATE fires no trigger on H2, but it is refused for a table that another one refers to. This one stays empty.
create table personal_data_reading_anchor (
    reading_id bigint references personal_data_reading
);
