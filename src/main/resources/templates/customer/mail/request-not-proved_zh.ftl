关于请求 ${caseNo}

<#if address?has_content>
${address}

</#if>
${name}，您好：

有人就您的个人信息向我们提出请求（${kind}）。由于无法核实是您本人，我们未作任何处理。如果是您本人，请携带证件到经销商处，或致电我们。
