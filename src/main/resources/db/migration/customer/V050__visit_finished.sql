-- When the car was handed back, where the dealer's system tells it; visits told by day only have none.
alter table workshop_visit add column finished_at timestamp with time zone;
create index ix_workshop_visit_finished on workshop_visit (finished_at);

-- Visits whose end is known to the minute, for SQL of other modules, as visit_occasion.
create view finished_visit as
select w.id as visit_id, w.vehicle_id, coalesce(c.merged_into, c.id) as customer_id, w.dealer_code, w.finished_at, w.kind
from workshop_visit w
join customer c on c.id = w.customer_id
where w.finished_at is not null and c.erased_at is null;
