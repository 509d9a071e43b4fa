#!/bin/sh
# macOS et Linux : un double clic ouvre la page d’édition.
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/opt/homebrew/bin:/usr/local/bin"
if ! command -v node >/dev/null; then
	echo "Il manque Node.js à cette machine. Installez la version « LTS » qui s’offre à l’adresse"
	echo "https://nodejs.org/fr/download, puis ouvrez de nouveau ce fichier."
	exit 1
fi
exec node src/commands/run.mjs src/commands/edit.ts
