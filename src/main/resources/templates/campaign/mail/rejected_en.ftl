${caseNo}: your campaign proposal was rejected

Hello ${name},

your proposal “${title}” was rejected.

Reason: ${reason}

The reserved budget is free again. The case page shows who decided and when.
