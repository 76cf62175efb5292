${caseNo}: the time for a call has passed

Hello ${name},

the task “${taskName}” was not done in time. Everybody of the team may take it now.
