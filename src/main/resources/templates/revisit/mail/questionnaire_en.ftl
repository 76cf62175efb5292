How content are you? (${caseNo})

Dear ${name},

we tried to reach you by telephone. Would you tell us in writing how content you are? It takes a minute:

${page}

The link works for some days and needs no password. Thank you!
