-- How the customer of a case was found: SAID by whoever took it, BY_PHONE, BY_CAR, SEVERAL fit, NOBODY fits; null before anybody looked.
alter table complaint add column customer_fit varchar(20);
