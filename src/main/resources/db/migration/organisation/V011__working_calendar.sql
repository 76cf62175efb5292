-- The working calendar. version changes with every change of hours or days, so that every node notices; who edits by hand raises it too.
create table working_calendar (
    code varchar(20) not null,
    time_zone varchar(64) not null,
    version int not null,
    constraint pk_working_calendar primary key (code)
);

-- Working hours by weekday, 1 = Monday … 7 = Sunday; "24:00" is the end of the day. Several rows split a day.
create table working_hours (
    calendar_code varchar(20) not null,
    weekday int not null,
    opens_at varchar(5) not null,
    closes_at varchar(5) not null,
    constraint pk_working_hours primary key (calendar_code, weekday, opens_at),
    constraint fk_working_hours_calendar foreign key (calendar_code) references working_calendar (code),
    constraint ck_working_hours_weekday check (weekday between 1 and 7),
    constraint ck_working_hours_times check (opens_at < closes_at)
);

-- Days that differ from the week: public holidays, and make-up working days with the hours of a Monday.
create table calendar_day (
    calendar_code varchar(20) not null,
    day_on date not null,
    kind varchar(30) not null,
    name varchar(100) not null,
    constraint pk_calendar_day primary key (calendar_code, day_on),
    constraint fk_calendar_day_calendar foreign key (calendar_code) references working_calendar (code),
    constraint ck_calendar_day_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);

insert into working_calendar (code, time_zone, version) values ('default', 'Asia/Shanghai', 1);
insert into working_hours (calendar_code, weekday, opens_at, closes_at) values
    ('default', 1, '09:00', '12:00'), ('default', 1, '13:30', '18:00'),
    ('default', 2, '09:00', '12:00'), ('default', 2, '13:30', '18:00'),
    ('default', 3, '09:00', '12:00'), ('default', 3, '13:30', '18:00'),
    ('default', 4, '09:00', '12:00'), ('default', 4, '13:30', '18:00'),
    ('default', 5, '09:00', '12:00'), ('default', 5, '13:30', '18:00');
