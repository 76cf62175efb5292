-- Who is not asked how content they are: their newest word on surveys by mail is a no, or they want no calls, because who is not
-- content would be called. For SQL of other modules, as refused_call.
create view refused_survey as
select k.customer_id
from consent k
where k.purpose = 'SURVEY' and k.channel = 'MAIL' and k.given = false
    and not exists (select 1 from consent n
        where n.customer_id = k.customer_id and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
union all
select c.merged_into as customer_id
from customer c
join consent k on k.customer_id = c.id
where c.merged_into is not null and k.purpose = 'SURVEY' and k.channel = 'MAIL' and k.given = false
    and not exists (select 1 from consent n
        where n.customer_id = k.customer_id and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
    and not exists (select 1 from consent n
        where n.customer_id = c.merged_into and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
union all
select customer_id from refused_call;

-- The day by which people know the visit, beside the moment of its end.
drop view finished_visit;
create view finished_visit as
select w.id as visit_id, w.vehicle_id, coalesce(c.merged_into, c.id) as customer_id, w.dealer_code, w.finished_at, w.kind, w.visited_on
from workshop_visit w
join customer c on c.id = w.customer_id
where w.finished_at is not null and c.erased_at is null;
