您的案件 ${caseNo}

${name}，您好：

感谢您的来信来电，您的案件编号为 ${caseNo}。
<#if answerBy?has_content>

我们将在 ${answerBy} 前答复，并承诺在 ${solveBy} 前给出解决方案。
</#if>
<#if again?has_content>

本案将在案件 ${again} 的基础上继续处理。
</#if>

再次来信时，请在主题中保留案件编号。
