-- Which articles a case was solved with: the case's page asks.
create index ix_knowledge_solved_case on knowledge_solved (case_no);
