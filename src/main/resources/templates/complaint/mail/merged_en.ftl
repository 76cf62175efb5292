${caseNo}: goes on in another case

Hello ${name},

the case was merged into another one. Nothing is left to do here.
