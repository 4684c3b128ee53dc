@echo off
rem Runs the command line from this folder: by the Java that came with it, where it is one for Windows,
rem else by JAVA_HOME, else by the java on the PATH. It writes nothing here. Only ASCII stands here:
rem how a command prompt finds a label behind other letters depends on its version and code page.
setlocal enableextensions disabledelayedexpansion
rem What is printed is UTF-8. The console gets its own code page back at the end.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul 2>nul

set "here=%~dp0"
set "java=%here%runtime\bin\java.exe"
if exist "%java%" goto run
if not defined JAVA_HOME goto path
rem Some set it with quotes around it.
set "java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%java%" goto look
:path
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto none
:look
rem Java 17 is the first that knows this option; nothing of the answer need be read.
"%java%" --enable-native-access=ALL-UNNAMED -version >nul 2>nul
if errorlevel 1 goto old

:run
"%java%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %NELIKENTTA_JAVA_OPTS% -jar "%here%nelikentta.jar" %*
set "code=%errorlevel%"
goto end

:old
echo nelikentta: "%java%">&2
:none
type "%here%no-java.txt">&2
set "code=3"

:end
if defined page chcp %page% >nul 2>nul
exit /b %code%
