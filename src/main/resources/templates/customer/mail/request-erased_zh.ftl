关于您的请求 ${caseNo}

<#if address?has_content>
${address}

</#if>
${name}，您好：

您的个人信息已经删除。购车和进站仅作为无法关联到您的统计数字保留。这是最后一封信：您的地址也已删除。
<#if partly && reason?has_content>
未能删除的内容及原因：${reason}
</#if>

您可以向我们投诉，也可以向履行个人信息保护职责的部门投诉。
