${caseNo}: proposal returned for amendment

Hello ${name},

the proposal “${title}” was returned and waits for you.

What to amend: ${reason}

Hand it in again while the submission window is open.
