-- Sums of the counts, written in the transaction that counts: a page of all dealers reads some hundred rows and not some ten thousand.

-- Calls by dealer: eight periods for a trend, two for a table.
create table revisit_report_dealer (
    span         varchar(10) not null,
    begins_on    date not null,
    dealer_code  varchar(20) not null,
    succeeded    integer not null,
    failed       integer not null,
    refused      integer not null,
    wrong_number integer not null,
    missed       integer not null,
    waiting      integer not null,
    merged       integer not null,
    opted_out    integer not null,
    over_budget  integer not null,
    cancelled    integer not null,
    satisfied    integer not null,
    neutral      integer not null,
    dissatisfied integer not null,
    constraint pk_revisit_report_dealer primary key (span, begins_on, dealer_code)
);

-- Calls of all dealers by time point and caller.
create table revisit_report_point (
    span         varchar(10) not null,
    begins_on    date not null,
    time_point   varchar(30) not null,
    actor        varchar(20) not null,
    succeeded    integer not null,
    failed       integer not null,
    refused      integer not null,
    wrong_number integer not null,
    missed       integer not null,
    waiting      integer not null,
    merged       integer not null,
    opted_out    integer not null,
    over_budget  integer not null,
    cancelled    integer not null,
    satisfied    integer not null,
    neutral      integer not null,
    dissatisfied integer not null,
    constraint pk_revisit_report_point primary key (span, begins_on, time_point, actor)
);

-- Notices by dealer.
create table revisit_report_dealer_notices (
    span        varchar(10) not null,
    begins_on   date not null,
    dealer_code varchar(20) not null,
    measure     varchar(30) not null,
    amount      integer not null,
    constraint pk_revisit_report_dealer_notices primary key (span, begins_on, dealer_code, measure)
);

-- Notices of all dealers by time point.
create table revisit_report_point_notices (
    span        varchar(10) not null,
    begins_on   date not null,
    time_point  varchar(30) not null,
    measure     varchar(30) not null,
    amount      integer not null,
    constraint pk_revisit_report_point_notices primary key (span, begins_on, time_point, measure)
);

-- Of what is counted already.
insert into revisit_report_dealer (span, begins_on, dealer_code,
    succeeded, failed, refused, wrong_number, missed, waiting, merged, opted_out, over_budget, cancelled, satisfied,
    neutral, dissatisfied)
select span, begins_on, dealer_code,
    sum(succeeded), sum(failed), sum(refused), sum(wrong_number), sum(missed), sum(waiting), sum(merged), sum(opted_out),
    sum(over_budget), sum(cancelled), sum(satisfied), sum(neutral), sum(dissatisfied)
from revisit_report_calls group by span, begins_on, dealer_code;

insert into revisit_report_point (span, begins_on, time_point, actor,
    succeeded, failed, refused, wrong_number, missed, waiting, merged, opted_out, over_budget, cancelled, satisfied,
    neutral, dissatisfied)
select span, begins_on, time_point, actor,
    sum(succeeded), sum(failed), sum(refused), sum(wrong_number), sum(missed), sum(waiting), sum(merged), sum(opted_out),
    sum(over_budget), sum(cancelled), sum(satisfied), sum(neutral), sum(dissatisfied)
from revisit_report_calls group by span, begins_on, time_point, actor;

insert into revisit_report_dealer_notices (span, begins_on, dealer_code, measure, amount)
select span, begins_on, dealer_code, measure, sum(amount)
from revisit_report_notices group by span, begins_on, dealer_code, measure;

insert into revisit_report_point_notices (span, begins_on, time_point, measure, amount)
select span, begins_on, time_point, measure, sum(amount)
from revisit_report_notices group by span, begins_on, time_point, measure;
