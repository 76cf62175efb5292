-- Questions go by short message too: whose newest word on surveys is a no, by mail or by mobile, is asked by neither.
create or replace view refused_survey as
select k.customer_id
from consent k
where k.purpose = 'SURVEY' and k.channel in ('MAIL', 'MOBILE') and k.given = false
    and not exists (select 1 from consent n
        where n.customer_id = k.customer_id and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
union all
select c.merged_into as customer_id
from customer c
join consent k on k.customer_id = c.id
where c.merged_into is not null and k.purpose = 'SURVEY' and k.channel in ('MAIL', 'MOBILE') and k.given = false
    and not exists (select 1 from consent n
        where n.customer_id = k.customer_id and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
    and not exists (select 1 from consent n
        where n.customer_id = c.merged_into and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
union all
select customer_id from refused_call;
