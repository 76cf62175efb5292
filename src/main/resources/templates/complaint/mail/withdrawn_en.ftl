${caseNo}: taken back

Hello ${name},

the customer has taken the case back. Nothing is left to do.
