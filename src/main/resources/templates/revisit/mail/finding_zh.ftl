${caseNo}：回访抽检发现问题

${name}，您好：

该回访经抽检，发现：${findings}。
