${caseNo}: you are mentioned in a note

Hello ${name},

a colleague mentions you in a note of this case.
