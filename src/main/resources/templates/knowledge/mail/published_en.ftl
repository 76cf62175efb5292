${caseNo}: the article is published

Hello ${name},

your version of ${articleNo} was reviewed and is published now (${caseNo}).
