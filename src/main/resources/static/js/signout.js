// The sign-out page has one button; where scripts run, nobody has to press it.
document.getElementById('signout').submit();
