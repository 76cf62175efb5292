// Demo only: a press on a person fills the form; the person still presses "sign in" and sees who they are going to be.
const people = document.getElementById('people');
people.addEventListener('click', (event) => {
  const person = event.target.closest('button[data-username]');
  if (!person) {
    return;
  }
  document.getElementById('username').value = person.dataset.username;
  document.getElementById('password').value = people.dataset.password;
  const submit = document.querySelector('form[action="/login"] button');
  submit.focus();
  submit.scrollIntoView({ block: 'nearest' });
});
