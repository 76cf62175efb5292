-- Checks of records by month: sums of record_check_count, written with it. A year of all dealers is twelve rows of each.
create table record_check_month (
    -- first day of the month
    begins_on   date not null,
    dealer_code varchar(20) not null,
    found_right integer not null,
    suspected   integer not null,
    confirmed   integer not null,
    constraint pk_record_check_month primary key (begins_on, dealer_code)
);
create index ix_record_check_month_dealer on record_check_month (dealer_code, begins_on);

insert into record_check_month (begins_on, dealer_code, found_right, suspected, confirmed)
select cast(date_trunc('month', checked_on) as date), dealer_code, sum(found_right), sum(suspected), sum(confirmed)
from record_check_count group by cast(date_trunc('month', checked_on) as date), dealer_code;
