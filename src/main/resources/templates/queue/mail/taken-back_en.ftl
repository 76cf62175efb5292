${caseNo}: a task went back to its groups

Hello ${name},

you had the task “${taskName}” of case ${caseNo} and did not touch it for ${hours} working hours. It is free again for everybody who was asked. If you are working on it, take it again.

${link}
