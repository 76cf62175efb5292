${caseNo}: the rectification is due soon

Hello ${name},

“${taskName}” is due soon.
