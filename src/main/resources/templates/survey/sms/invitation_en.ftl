Thank you for your visit to ${dealer} on ${day}. How content are you? It takes a minute: ${page}
