-- Counts the changes of what readers find. Every copy of the search index compares itself with it.
create table knowledge_edition (
    id           integer primary key,
    edition      bigint not null,
    -- tells the index of this database from one that another database left in the same directory
    database_id  varchar(40)
);

insert into knowledge_edition (id, edition) values (1, 0);

create table knowledge_article (
    article_no   varchar(24) primary key,
    -- "en" or "zh"
    language     varchar(2) not null,
    -- version that readers see; null before the first and after the last
    published_no integer,
    -- version that is being written or reviewed; null where there is none
    open_no      integer,
    -- edition in which what readers see changed last
    edition      bigint not null,
    created_by   varchar(64) not null,
    created_at   timestamp with time zone not null,
    version      integer not null,
    constraint ck_knowledge_article_language check (language in ('en', 'zh'))
);

create index ix_knowledge_article_edition on knowledge_article (edition);

create table knowledge_version (
    article_no   varchar(24) not null references knowledge_article,
    version_no   integer not null,
    status       varchar(20) not null,
    -- PUBLIC: customers may read it too
    audience     varchar(20) not null,
    title        varchar(160) not null,
    keywords     varchar(400) not null,
    -- codes joined by commas
    problem_types varchar(400) not null,
    body         text not null,
    -- the last day on which readers find it
    expires_on   date not null,
    author_id    varchar(64) not null,
    written_at   timestamp with time zone not null,
    primary key (article_no, version_no),
    constraint ck_knowledge_version_status check
        (status in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'PUBLISHED', 'REPLACED', 'EXPIRED')),
    constraint ck_knowledge_version_audience check (audience in ('PUBLIC', 'INTERNAL'))
);

create index ix_knowledge_version_expiry on knowledge_version (status, expires_on);
create index ix_knowledge_version_author on knowledge_version (author_id, status);

create table knowledge_review (
    review_no    varchar(24) primary key,
    article_no   varchar(24) not null,
    version_no   integer not null,
    author_id    varchar(64) not null,
    asked_at     timestamp with time zone not null,
    -- APPROVED or RETURNED
    outcome      varchar(20),
    reason       varchar(1000),
    decided_by   varchar(64),
    decided_at   timestamp with time zone,
    -- four eyes, whatever the code says
    constraint ck_knowledge_review_four_eyes check (decided_by is null or decided_by <> author_id),
    constraint ck_knowledge_review_outcome check (outcome is null or outcome in ('APPROVED', 'RETURNED')),
    constraint fk_knowledge_review_version foreign key (article_no, version_no) references knowledge_version
);

create index ix_knowledge_review_article on knowledge_review (article_no);

-- A case that was solved with an article, counted once.
create table knowledge_solved (
    article_no   varchar(24) not null references knowledge_article,
    case_no      varchar(24) not null,
    solved_by    varchar(64) not null,
    solved_at    timestamp with time zone not null,
    primary key (article_no, case_no)
);
