${caseNo}: taken back by the person

Hello ${name},

the person took this request back. Nothing is left to do.
