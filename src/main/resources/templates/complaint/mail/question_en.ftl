A question about your case ${caseNo}

Dear ${name},

to go on we need your answer:

${body}

Please answer this mail. Until then the time that we promised stands still.
