-- What other modules may read in their own SQL: sales and workshop visits as occasions to speak with a customer, and who does not
-- want to be called. Customers are the standing records; the erased are left out. Written in io.camshaft.customer's package-info.
create index ix_purchase_sold on purchase (sold_on);
create index ix_workshop_visit_visited on workshop_visit (visited_on);

create view sale_occasion as
select p.id as sale_id, p.vehicle_id, coalesce(c.merged_into, c.id) as customer_id, p.dealer_code, p.sold_on, p.cancelled_on
from purchase p
join customer c on c.id = p.customer_id
where c.erased_at is null;

-- stage: NEW in the first three months after the sale, WARRANTY while the warranty lasts, else AFTER.
-- first_routine: 1 for the car's first routine maintenance, the compulsory one.
create view visit_occasion as
select w.id as visit_id, w.vehicle_id, coalesce(c.merged_into, c.id) as customer_id, w.dealer_code, w.visited_on, w.kind,
    case when v.sold_on is not null and w.visited_on < v.sold_on + interval '3' month then 'NEW'
        when v.warranty_until >= w.visited_on then 'WARRANTY'
        else 'AFTER' end as stage,
    case when w.kind = 'ROUTINE' and not exists (select 1 from workshop_visit e
            where e.vehicle_id = w.vehicle_id and e.kind = 'ROUTINE' and e.visited_on <= w.visited_on
                and (e.visited_on < w.visited_on or e.id < w.id))
        then 1 else 0 end as first_routine
from workshop_visit w
join vehicle v on v.id = w.vehicle_id
join customer c on c.id = w.customer_id
where c.erased_at is null;

-- Whose newest word on calls about service is a no, on any telephone: their own record's, or one's that was merged into it.
create view refused_call as
select k.customer_id
from consent k
where k.purpose = 'SERVICE' and k.channel in ('MOBILE', 'PHONE') and k.given = false
    and not exists (select 1 from consent n
        where n.customer_id = k.customer_id and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
union all
select c.merged_into as customer_id
from customer c
join consent k on k.customer_id = c.id
where c.merged_into is not null and k.purpose = 'SERVICE' and k.channel in ('MOBILE', 'PHONE') and k.given = false
    and not exists (select 1 from consent n
        where n.customer_id = k.customer_id and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id)
    and not exists (select 1 from consent n
        where n.customer_id = c.merged_into and n.purpose = k.purpose and n.channel = k.channel and n.id > k.id);
