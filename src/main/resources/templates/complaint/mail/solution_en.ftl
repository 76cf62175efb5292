Solution of your case ${caseNo}

Dear ${name},

this is what we agreed with you:

${body}

We call you in the next days to hear whether you are satisfied.
