-- One row that a starting node locks while it compares and deploys models, so that two nodes do not deploy the same twice.
-- (The engine's own lock does nothing on H2.)
create table deployment_lock (
    id int not null primary key
);

insert into deployment_lock (id) values (1);
