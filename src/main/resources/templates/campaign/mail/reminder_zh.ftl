${caseNo}：有方案等待您处理

${name}，您好：

经销商 ${dealerCode} 的方案“${title}”等待您处理，期限将至。
