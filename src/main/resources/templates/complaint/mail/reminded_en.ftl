Your case ${caseNo} waits for you

Dear ${name},

we asked you something about your case ${caseNo} and have not heard from you yet. Please answer this mail.
