${caseNo}：文章已退回

${name}，您好：

${articleNo} 经审核（${caseNo}）退回修改：

${reason}
