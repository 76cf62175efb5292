${caseNo}：整改期限将到

${name}，您好：

“${taskName}”即将到期。
