${caseNo}: overdue, you may act now

Hello ${name},

the task “${taskName}” was not done in time. You may do it now. Silence never decides.
