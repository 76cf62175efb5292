${caseNo}：时限将到

${name}，您好：

任务“${taskName}”即将到期。
