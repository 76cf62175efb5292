-- What a customer agreed to on the public form, word for word.
create table complaint_consent (
    complaint_no varchar(24) primary key references complaint,
    text_version varchar(20) not null,
    language     varchar(2) not null,
    consent_text varchar(1000) not null,
    given_at     timestamp with time zone not null
);

-- Which program brought a case: it may ask how far the case is.
create table complaint_api_case (
    complaint_no varchar(24) primary key references complaint,
    caller       varchar(64) not null,
    answer_by    timestamp with time zone,
    solve_by     timestamp with time zone
);

-- Mails that were seen, taken or not. A mail is done once, whatever happens between taking and flagging it.
create table complaint_mail (
    -- SHA-256 of the message id
    mail_mark    varchar(64) primary key,
    sender_sealed bytea,
    sender_token bigint,
    generation   integer not null,
    -- TAKEN, REPLY or REFUSED
    outcome      varchar(20) not null,
    -- why it was refused, a name of MailRefusal
    reason       varchar(40),
    complaint_no varchar(24),
    byte_count   bigint not null,
    files_kept   integer not null,
    files_refused integer not null,
    seen_at      timestamp with time zone not null
);

create index ix_complaint_mail_sender on complaint_mail (sender_token, seen_at);
create index ix_complaint_mail_seen on complaint_mail (seen_at);
create index ix_complaint_mail_outcome on complaint_mail (outcome, seen_at);
create index ix_complaint_mail_generation on complaint_mail (generation);

-- One node at a time reads the mailbox.
create table complaint_mailbox_lease (
    id           integer primary key,
    holder       varchar(64) not null,
    held_until   timestamp with time zone not null
);

insert into complaint_mailbox_lease (id, holder, held_until) values (1, '', timestamp with time zone '2000-01-01 00:00:00+00');
