-- Counts of revisits by week and month. The pages read these and never the calls: a month of all dealers is some thousand rows
-- whatever the years before. The process revisitReport counts anew what changed.
create table revisit_report_period (
    -- WEEK, from Monday, or MONTH
    span       varchar(10) not null,
    begins_on  date not null,
    -- 1 while it waits to be counted
    stale      integer not null,
    -- null before the first count
    counted_at timestamp with time zone,
    constraint pk_revisit_report_period primary key (span, begins_on),
    constraint ck_revisit_report_period_span check (span in ('WEEK', 'MONTH'))
);
create index ix_revisit_report_period_stale on revisit_report_period (stale, begins_on);

-- By the day on which calls were due. Due is made + waiting + missed; made is succeeded + failed + refused + wrong number.
create table revisit_report_calls (
    span         varchar(10) not null,
    begins_on    date not null,
    dealer_code  varchar(20) not null,
    actor        varchar(20) not null,
    time_point   varchar(30) not null,
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
    constraint pk_revisit_report_calls primary key (span, begins_on, dealer_code, actor, time_point)
);

create table revisit_report_notices (
    span        varchar(10) not null,
    begins_on   date not null,
    -- empty where no dealer is concerned
    dealer_code varchar(20) not null,
    -- NONE where a person issued the notice by the form
    time_point  varchar(30) not null,
    -- a class of problems, by the day of issue; IN_TIME, LATE or OPEN, by the day of the deadline
    measure     varchar(30) not null,
    amount      integer not null,
    constraint pk_revisit_report_notices primary key (span, begins_on, dealer_code, time_point, measure)
);

-- Units whose people have the report of the period.
create table revisit_report_sent (
    span      varchar(10) not null,
    begins_on date not null,
    unit_code varchar(20) not null,
    sent_at   timestamp with time zone not null,
    constraint pk_revisit_report_sent primary key (span, begins_on, unit_code)
);

-- One row: who holds it counts or sends, on whatever node. counted_until: what changed later is looked for next time.
create table revisit_report_run (
    id            integer primary key,
    counted_until timestamp with time zone
);
insert into revisit_report_run (id, counted_until) values (1, null);

-- The deadline of the department as it was when the notice was first counted.
alter table rectification_notice add column due_at timestamp with time zone;
create index ix_rectification_notice_issued on rectification_notice (issued_at, notice_no);
create index ix_rectification_notice_due on rectification_notice (due_at);
create index ix_rectification_notice_answered on rectification_notice (answered_at);

create index ix_revisit_call_day on revisit_call (due_on, dealer_code, state);
create index ix_revisit_call_ended on revisit_call (ended_at);
create index ix_rectification_notice_dealer on rectification_notice (dealer_code, notice_no);
