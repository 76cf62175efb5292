${caseNo}: the deadline has passed

Hello ${name},

this request about personal data should have been answered by now. Please see to it that the person gets an answer.
