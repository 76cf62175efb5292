${caseNo}：有文章等待审核

${name}，您好：

知识文章 ${articleNo} 正在等待您审核。
