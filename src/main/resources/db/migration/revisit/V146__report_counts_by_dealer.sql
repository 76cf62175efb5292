-- The reports of a region: some dealers of some periods. By the key they would be looked for among all dealers.
create index ix_revisit_report_calls_dealer on revisit_report_calls (dealer_code, span, begins_on);
