${caseNo}：有任务重新等待领取

${name}，您好：

案件 ${caseNo} 的任务“${taskName}”已有 ${hours} 个工作小时没有处理，现已从负责人处收回，有权处理的同事均可领取。

${link}
