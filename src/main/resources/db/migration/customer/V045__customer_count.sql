-- How many customers each dealer has in each state: counted at night, because counting ten million rows takes seconds.
create table customer_count (
    dealer_code varchar(20) not null,
    card        varchar(10) not null,
    state       varchar(30) not null,
    persons     bigint not null,
    counted_at  timestamp with time zone not null,
    primary key (dealer_code, card, state)
);
