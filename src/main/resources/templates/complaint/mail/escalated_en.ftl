${caseNo}: overdue, you are called in

Hello ${name},

the task “${taskName}” is overdue. You can do it now; whoever had claimed it does not hold it any more.
