${caseNo}：有一项任务等待您处理

${name}，您好：

任务“${taskName}”等待您处理。
