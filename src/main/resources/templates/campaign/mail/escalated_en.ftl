${caseNo}: overdue, you can act now

Hello ${name},

nobody decided on the proposal “${title}” of dealer ${dealerCode} in time. You can decide on it now. Nothing is ever approved by silence.
