${caseNo}: a customer is not content

Hello ${name},

a customer of ${dealer} answered ${overall} of 10. Please call them within ${hours} working hours.

${link}
