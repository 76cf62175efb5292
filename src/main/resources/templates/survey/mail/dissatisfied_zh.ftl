${caseNo}：有客户不满意

${name}，您好：

${dealer}的一位客户评分为 ${overall} 分（满分 10 分）。请在 ${hours} 个工作小时内致电客户。

${link}
