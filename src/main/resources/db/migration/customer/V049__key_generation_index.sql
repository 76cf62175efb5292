-- Rows of older keys are found without reading the whole table.
create index ix_customer_generation on customer (generation);
create index ix_contact_person_generation on contact_person (generation);
create index ix_contact_channel_generation on contact_channel (generation);
create index ix_vehicle_generation on vehicle (generation);
create index ix_personal_data_request_generation on personal_data_request (generation);
create index ix_import_row_generation on import_row (generation);
