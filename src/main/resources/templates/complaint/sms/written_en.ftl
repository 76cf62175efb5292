${body}

Case ${caseNo}
