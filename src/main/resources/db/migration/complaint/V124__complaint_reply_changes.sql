-- Who wrote a saved reply last; null as delivered. Placeholders are checked on saving, see the class Placeholders.
alter table complaint_saved_reply add column changed_by varchar(64);
alter table complaint_saved_reply add column changed_at timestamp with time zone;
