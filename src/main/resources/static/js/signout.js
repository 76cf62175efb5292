// The person has already pressed "log out" in Tasklist, so one press is enough. From elsewhere the button must be pressed.
if (document.referrer.startsWith(location.origin + '/camunda/')) {
  document.getElementById('signout').submit();
}
