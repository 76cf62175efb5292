${caseNo}: the rectification is overdue

Hello ${name},

“${taskName}” is overdue. You may do it now, too.
