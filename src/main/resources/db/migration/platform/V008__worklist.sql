-- One row per open task, written in the engine's own transaction; the queue reads this and never the engine's tables.
create table work_item (
    task_id varchar(64) primary key,
    -- Business key of the whole case; null for a task without a case.
    case_no varchar(255),
    -- Process of the whole case; process_key may be a process that it calls.
    case_key varchar(255),
    process_key varchar(255),
    process_instance_id varchar(64),
    definition_id varchar(64),
    element_id varchar(255),
    task_name varchar(255),
    assignee varchar(255),
    -- When the assignee got it; null while nobody has it.
    assigned_at timestamp with time zone,
    -- When the task last changed in any way, or its assignee did something on the case.
    touched_at timestamp with time zone not null,
    dealer_code varchar(64),
    priority int not null,
    suspended boolean not null,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone,
    -- Three quarters of the time to due_at.
    due_warn_at timestamp with time zone,
    -- Earliest of the case's running clocks; null where none runs.
    clock_due_at timestamp with time zone,
    clock_warn_at timestamp with time zone,
    -- A clock of the case stands still, and for what.
    waiting boolean not null,
    waiting_for varchar(255),
    -- 1 worst to 4; null where the process knows none.
    severity int,
    -- Earliest of due_at and clock_due_at; 99 years after created_at where there is neither, so that the oldest comes first.
    attention_at timestamp with time zone not null,
    -- From when it is in danger; the year 9999 where nothing is due.
    danger_at timestamp with time zone not null
);

create index ix_work_item_assignee on work_item (assignee, attention_at, task_id);
create index ix_work_item_case on work_item (case_no);
-- Who gives work out by rule asks for the free ones of one element, who takes it back for the untouched ones.
create index ix_work_item_element on work_item (process_key, element_id, assignee, attention_at);
create index ix_work_item_instance on work_item (process_instance_id);

-- One row per task and candidate, with what pages sort and filter by: the first of a group's tasks are neighbours in an index.
create table work_item_candidate (
    task_id varchar(64) not null,
    -- 'g:' and a group, or 'u:' and a person.
    principal varchar(255) not null,
    -- F free, H held by somebody; f and h the same while a clock of the case stands still.
    lane varchar(1) not null,
    attention_at timestamp with time zone not null,
    danger_at timestamp with time zone not null,
    process_key varchar(255),
    dealer_code varchar(64),
    severity int,
    primary key (task_id, principal)
);

create index ix_work_item_candidate_lane on work_item_candidate (principal, lane, attention_at, task_id);
create index ix_work_item_candidate_danger on work_item_candidate (principal, danger_at, attention_at, task_id);
