${caseNo}: something is amiss with the call

Hello ${name},

the call was looked at once more. Findings: ${findings}.
