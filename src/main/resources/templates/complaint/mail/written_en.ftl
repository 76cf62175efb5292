About your case ${caseNo}

${body}
