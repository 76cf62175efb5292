-- An answer tells what became of each of up to 500 entries; still never a personal value.
alter table api_request alter column answer set data type varchar(200000);
