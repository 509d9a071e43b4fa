@echo off
rem Windows : un double clic ouvre la page d’édition.
chcp 65001 >nul
title Modifier les actes
cd /d "%~dp0"
if not exist "src\commands\run.mjs" (
	echo Ce fichier n’est plus dans le dossier des actes. S’il est dans une archive, extrayez-la d’abord tout entière.
	pause
	exit /b 1
)
where node >nul 2>nul
if errorlevel 1 (
	echo Il manque Node.js à cette machine. Installez la version « LTS » qui s’offre à l’adresse
	echo https://nodejs.org/fr/download, puis ouvrez de nouveau ce fichier.
	pause
	exit /b 1
)
node src/commands/run.mjs src/commands/edit.ts
if errorlevel 1 pause
