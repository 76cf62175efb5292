${caseNo}: a proposal waits for you

Hello ${name},

the proposal “${title}” of dealer ${dealerCode} waits for your decision and its deadline is near.
