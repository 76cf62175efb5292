${caseNo}: a task waits for you

Hello ${name},

the task “${taskName}” waits for you.
