We tried to reach you by telephone. How content are you? It takes a minute: ${page}
