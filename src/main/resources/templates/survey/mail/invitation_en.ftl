How was your visit? (${caseNo})

Dear ${name},

thank you for your visit to ${dealer} on ${day}. How content are you with it? Your answer takes a minute:

${page}

The link works for some days and needs no password. If something went wrong, we call you and put it right.
