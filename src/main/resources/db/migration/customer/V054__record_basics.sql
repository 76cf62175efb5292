-- Whether the basic fields of a standing record are there, for SQL of other modules, as sale_occasion; 1 and 0. Nothing personal.
-- The channels of records that were merged into it count as its own.
create view record_basics as
select c.id as customer_id,
    case when c.name_sealed is not null then 1 else 0 end as has_name,
    case when c.city is not null and c.city <> '' then 1 else 0 end as has_city,
    case when exists (select 1 from contact_channel k
                where k.customer_id = c.id and k.kind in ('MOBILE', 'PHONE') and k.ended_on is null)
            or exists (select 1 from customer d join contact_channel k on k.customer_id = d.id
                where d.merged_into = c.id and k.kind in ('MOBILE', 'PHONE') and k.ended_on is null)
        then 1 else 0 end as has_phone
from customer c
where c.merged_into is null and c.erased_at is null;

-- One dealer's sales of a period.
create index ix_purchase_dealer on purchase (dealer_code, sold_on);
