Answer to your case ${caseNo}

Dear ${name},

${body}

If this does not help, answer this mail within 30 days and a person will look at it.
