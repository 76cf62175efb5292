${caseNo}: a task is waiting again

Hello ${name},

the task “${taskName}” of case ${caseNo} was not touched for ${hours} working hours. It was taken back from its owner and is free again for everybody who was asked.

${link}
