关于您的案件 ${caseNo}

${body}
