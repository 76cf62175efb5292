-- Who has the page of a case open. A page says so every 20 seconds; who is silent for a minute has gone.
create table case_presence (
    case_no      varchar(24) not null,
    person_id    varchar(64) not null,
    opened_at    timestamp with time zone not null,
    seen_at      timestamp with time zone not null,
    primary key (case_no, person_id)
);
create index ix_case_presence_seen on case_presence (seen_at);
