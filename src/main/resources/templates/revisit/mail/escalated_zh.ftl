${caseNo}：整改已逾期

${name}，您好：

“${taskName}”已逾期，现在您也可以处理。
