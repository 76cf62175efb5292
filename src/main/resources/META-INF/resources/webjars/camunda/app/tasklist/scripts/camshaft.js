// Camshaft in Tasklist: the way to the case page, signing out everywhere, and the form viewer in the installation's language.

const language = window.camTasklistConf?.locales?.fallbackLocale ?? 'en';
const words = {
  en: { cases: 'Cases', casePage: 'Case page' },
  zh: { cases: '案件', casePage: '案件页面' },
}[language];

// Signing out. Tasklist alone would end its own half of the session only.
document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest('.account .logout a')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign('/signout');
    }
  },
  true,
);

// A link to the case beside the name of the selected task.
function selectedTask() {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
}

function linkCase() {
  const task = selectedTask();
  const title = document.querySelector('.task-card .task-header h2, .task-details header h2, [cam-tasklist-task-meta]');
  if (!task || !title) {
    return;
  }
  let link = title.querySelector('.camshaft-case-link');
  if (!link) {
    link = document.createElement('a');
    link.className = 'camshaft-case-link';
    link.textContent = words.casePage;
    title.append(link);
  }
  const href = '/tasks/' + encodeURIComponent(task) + '/case';
  if (link.getAttribute('href') !== href) {
    link.setAttribute('href', href);
  }
}

// The form viewer (form-js 1.8.7) speaks English only and has no setting for it. [English, Chinese]; groups are $1, $2.
const sentences = [
  ['Field is required.', '此项必填。'],
  [/^Field must match pattern (.*)\.$/, '格式必须符合 $1。'],
  [/^Field must have minimum value of (.*)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.*)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.*)\.$/, '至少需要 $1 个字符。'],
  [/^Field must have maximum length of (.*)\.$/, '最多 $1 个字符。'],
  [/^Field must be a valid\s+international phone number\. \(e\.g\. (.*)\)$/, '请输入有效的国际电话号码（例如 $1）。'],
  ['Field must be a valid email.', '请输入有效的电子邮箱。'],
  ['Value is not a number.', '请输入数字。'],
  ['Value is expected to be an integer.', '请输入整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, '请输入有效值，最接近的有效值是 $1 和 $2。'],
  ['Date and time must both be entered.', '日期和时间都要填写。'],
  ['Select', '请选择'],
  ['Search', '搜索'],
  ['No results', '没有匹配项'],
  ['All values selected', '已全部选择'],
  ['Skip to search', '跳到搜索'],
  ['Remove tag', '移除标签'],
  ['Add new', '添加一行'],
  ['Collapse', '收起'],
  [/^Expand all \((\d+)\)$/, '展开全部（$1）'],
  [/^Remove list item (\d+)$/, '删除第 $1 行'],
  ['Nothing to show.', '没有数据。'],
  ['of', '/'],
  ['Next page', '下一页'],
  ['Previous page', '上一页'],
  [/^Click to sort by (.*) descending$/, '点击按“$1”降序排列'],
  [/^Click to sort by (.*) ascending$/, '点击按“$1”升序排列'],
  ['Click to remove sorting', '点击取消排序'],
  ['Increment', '增加'],
  ['Decrement', '减少'],
  ['No content to show.', '没有内容。'],
  ["External content couldn't be loaded.", '无法加载外部内容。'],
  ['This is an image placeholder', '图片占位'],
  ['hh:mm ?m', '时:分'],
  ['hh:mm', '时:分'],
  ['mm/dd/yyyy', '月/日/年'],
  ['dd/mm/yyyy', '日/月/年'],
  ['yyyy/mm/dd', '年/月/日'],
];
const calendar = [
  ['January', '一月'], ['February', '二月'], ['March', '三月'], ['April', '四月'], ['May', '五月'], ['June', '六月'],
  ['July', '七月'], ['August', '八月'], ['September', '九月'], ['October', '十月'], ['November', '十一月'], ['December', '十二月'],
  ['Sun', '日'], ['Mon', '一'], ['Tue', '二'], ['Wed', '三'], ['Thu', '四'], ['Fri', '五'], ['Sat', '六'],
  ['Month', '月'], ['Year', '年'],
];
const months = calendar.slice(0, 12).map(([english]) => english);
calendar.push([
  /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/,
  (all, month, day, year) => (months.includes(month) ? `${year}年${months.indexOf(month) + 1}月${day}日` : all),
]);
const attributes = ['placeholder', 'title', 'aria-label'];
const viewer = '.fjs-container, .fjs-form';
// What people or the model wrote is never touched.
const content = '.fjs-form-field-text, .fjs-form-field-html, textarea';

function translated(text, table) {
  const trimmed = text.trim();
  for (const [english, chinese] of table) {
    if (english === trimmed) {
      return text.replace(trimmed, () => chinese);
    }
    if (english instanceof RegExp && english.test(trimmed)) {
      return trimmed.replace(english, chinese);
    }
  }
  return null;
}

function tableFor(element) {
  if (element.closest('.flatpickr-calendar')) {
    return calendar;
  }
  return element.closest(viewer) && !element.closest(content) ? sentences : null;
}

function translateText(node) {
  const table = node.parentElement && node.data.trim() && tableFor(node.parentElement);
  const text = table && translated(node.data, table);
  if (text && text !== node.data) {
    node.data = text;
  }
}

function translateAttributes(element) {
  const table = tableFor(element);
  for (const name of table ? attributes : []) {
    const text = element.hasAttribute(name) && translated(element.getAttribute(name), table);
    if (text) {
      element.setAttribute(name, text);
    }
  }
}

function translateBelow(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  translateAttributes(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) {
      translateText(walker.currentNode);
    } else {
      translateAttributes(walker.currentNode);
    }
  }
}

// The form viewer (form-js 1.8.7) keeps an empty entry for every cell of a list that was ever right, and Tasklist takes any entry
// for a mistake: after one change in a list nobody could complete the task any more. Here the mistakes on the screen count; at
// "Complete" the viewer checks every field again, and so does the server.
function judgeLists() {
  for (const node of document.querySelectorAll('[cam-tasklist-form]')) {
    const button = node.querySelector('.btn-primary') ?? node.closest('.modal-content')?.querySelector('.modal-footer .btn-primary');
    if (button && node.querySelector('.fjs-repeat-render-add')) {
      const mistaken = node.querySelector('.fjs-form [aria-invalid=true], .fjs-form .fjs-form-field-error') !== null;
      if (mistaken !== button.disabled) {
        window.angular.element(node).controller('camTasklistForm')?.notifyFormValidated(mistaken);
      }
    }
  }
}

new MutationObserver((changes) => {
  linkCase();
  judgeLists();
  if (language !== 'zh') {
    return;
  }
  for (const change of changes) {
    if (change.type === 'attributes') {
      translateAttributes(change.target);
    } else if (change.type === 'characterData') {
      translateText(change.target);
    } else {
      change.addedNodes.forEach(translateBelow);
    }
  }
}).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...attributes, 'disabled', 'aria-invalid'],
});
window.addEventListener('hashchange', linkCase);

// The case on every card of the list; without it, tasks of five campaigns look the same.
const caseNames = new Map();

function caseName(task) {
  if (!caseNames.has(task)) {
    const answer = fetch('/tasks/' + encodeURIComponent(task) + '/case-name', { headers: { Accept: 'application/json' } })
      .then((found) => (found.ok ? found.json() : null))
      .catch(() => null);
    caseNames.set(task, answer);
  }
  return caseNames.get(task);
}

const cardPlugin = {
  id: 'camshaft-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: async (node, { taskId }) => {
    const name = await caseName(taskId);
    if (name) {
      const line = document.createElement('div');
      line.className = 'camshaft-case-name';
      line.textContent = name.title === name.caseNo ? name.caseNo : name.title + ' · ' + name.caseNo;
      node.replaceChildren(line);
    }
  },
};

const casesPlugin = {
  id: 'camshaft-cases',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: (node) => {
    const link = document.createElement('a');
    link.href = '/cases';
    link.textContent = words.cases;
    node.append(link);
  },
};

export default [casesPlugin, cardPlugin];
