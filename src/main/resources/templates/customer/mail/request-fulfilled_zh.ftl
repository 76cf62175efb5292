关于您的请求 ${caseNo}

<#if address?has_content>
${address}

</#if>
${name}，您好：

您的请求（${kind}）已<#if partly>部分</#if>办理。
<#if givesFile>
载有我们所保存的您全部个人信息的文件已经备好。再次确认能够送达您本人后，我们将以您选择的方式交付。
</#if>
<#if purposes?has_content>
今后我们不再因以下目的与您联系：${purposes}。
</#if>
<#if reason?has_content>
未全部办理的原因：${reason}
</#if>

您可以向我们投诉，也可以向履行个人信息保护职责的部门投诉。
