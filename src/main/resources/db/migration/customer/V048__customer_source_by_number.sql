-- The number first: a file asks for thousands of numbers of one source, and an index that begins with the source is read from the
-- source's first number to its last as long as the database does not know how many there are.
create table customer_source_by_number (
    source_no   varchar(60) not null,
    source      varchar(30) not null,
    customer_id bigint not null references customer,
    -- token of the line as it was last taken: the same line again changes nothing
    line_token  bigint not null,
    primary key (source_no, source)
);
insert into customer_source_by_number (source_no, source, customer_id, line_token)
select source_no, source, customer_id, line_token from customer_source;
drop table customer_source;
alter table customer_source_by_number rename to customer_source;
create index ix_customer_source_customer on customer_source (customer_id);
