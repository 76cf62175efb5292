${caseNo}：“${taskName}”已退回任务组

${name}，您好：

案件 ${caseNo} 的任务“${taskName}”由您负责，但已有 ${hours} 个工作小时没有处理。该任务现已退回，有权处理的同事均可领取。如果您正在处理，请重新领取。

${link}
