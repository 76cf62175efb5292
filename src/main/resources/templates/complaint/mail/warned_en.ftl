${caseNo}: time runs out

Hello ${name},

the task “${taskName}” is due soon.
