-- For any table: create trigger … before update or delete or truncate on … for each statement execute function append_only()
create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% takes new rows only: nothing in it is changed or deleted', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

-- The record of readings takes new rows only.
create trigger tr_personal_data_reading_append_only before update or delete or truncate on personal_data_reading
    for each statement execute function append_only();
