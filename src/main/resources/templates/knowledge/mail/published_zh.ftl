${caseNo}：文章已发布

${name}，您好：

您撰写的 ${articleNo} 已通过审核并发布（${caseNo}）。
