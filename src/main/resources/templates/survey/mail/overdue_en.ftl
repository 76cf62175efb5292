${caseNo}: a dissatisfied customer waits

Hello ${name},

nobody has called the dissatisfied customer of ${dealer} in time. You may do it now, too.

${link}
