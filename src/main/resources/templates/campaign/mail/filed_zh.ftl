${caseNo}：您的活动已批准备案

${name}，您好：

您的方案“${title}”已批准备案，请按批准意见执行。

批准支持：${grantedSupport} 元
<#if conditions?has_content>
条件：${conditions}
</#if>
