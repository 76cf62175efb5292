${caseNo}: the article comes back to you

Hello ${name},

the review ${caseNo} sends ${articleNo} back to you:

${reason}
