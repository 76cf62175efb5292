${body}

案件 ${caseNo}
