-- All who ever bought at a dealer, as their records were on the day of the count: once a week. The newest rows of the past stay.
create table buyer_count (
    dealer_code varchar(20) not null,
    counted_on  date not null,
    sold        integer not null,
    complete    integer not null,
    plausible   integer not null,
    wrong       integer not null,
    constraint pk_buyer_count primary key (dealer_code, counted_on)
);
create index ix_buyer_count_day on buyer_count (counted_on);

-- Lists of notices in a state or of a department that is rare among all the years.
create index ix_rectification_notice_status on rectification_notice (status, notice_no);
create index ix_rectification_notice_department on rectification_notice (department, notice_no);
