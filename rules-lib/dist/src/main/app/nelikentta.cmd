@echo off
rem Runs the command line from this folder: by the Java that came with it, where it is one for Windows,
rem else by JAVA_HOME, else by the java on the PATH. It writes nothing here.
setlocal disabledelayedexpansion
rem What is printed is UTF-8. The console gets its own code page back at the end.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul 2>nul

set "here=%~dp0"
set "java=%here%runtime\bin\java.exe"
if exist "%java%" goto run
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto none
rem Java 17 is the first that knows this option; nothing of the answer need be read.
"%java%" --enable-native-access=ALL-UNNAMED -version >nul 2>nul
if errorlevel 1 goto old

:run
"%java%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %NELIKENTTA_JAVA_OPTS% -jar "%here%nelikentta.jar" %*
set "code=%errorlevel%"
goto end

:none
echo nelikentta: Javaa ei löydy. Kokeile: asenna Java 17 tai uudempi, tai aseta JAVA_HOME sen kansioksi.>&2
echo nelikentta: Java hittas inte. Försök: installera Java 17 eller nyare, eller ange dess mapp i JAVA_HOME.>&2
echo nelikentta: there is no Java. Try: install Java 17 or newer, or set JAVA_HOME to its folder.>&2
set "code=3"
goto end

:old
echo nelikentta: "%java%" on liian vanha. Kokeile: asenna Java 17 tai uudempi, tai aseta JAVA_HOME sen kansioksi.>&2
echo nelikentta: "%java%" är för gammal. Försök: installera Java 17 eller nyare, eller ange dess mapp i JAVA_HOME.>&2
echo nelikentta: "%java%" is too old. Try: install Java 17 or newer, or set JAVA_HOME to its folder.>&2
set "code=3"

:end
if defined page chcp %page% >nul 2>nul
exit /b %code%
