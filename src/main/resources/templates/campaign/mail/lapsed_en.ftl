${caseNo}: proposal lapsed

Hello ${name},

the submission window has closed and the proposal “${title}” was not handed in, so it has lapsed. Nothing is reserved for it any more.

You can start a new proposal for a later month.
