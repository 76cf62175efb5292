关于您的请求 ${caseNo}

<#if address?has_content>
${address}

</#if>
${name}，您好：

您的请求（${kind}）未获同意。

理由：${reason}

您可以向我们投诉，也可以向履行个人信息保护职责的部门投诉，或者依法向人民法院提起诉讼。
