@echo off
rem Runs the compiled checkout on a JDK 25. Without arguments: the window; with arguments: a command.
setlocal enabledelayedexpansion
set "home=%~dp0.."
set "jdk="
for %%J in ("%SLIPWAY_JAVA_HOME%" "%JAVA_HOME%") do call :try "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~J"
if not defined jdk (
  echo Slipway needs a JDK 25 and found none. Install one ^(for example Temurin 25^), or set SLIPWAY_JAVA_HOME to one. 1>&2
  exit /b 3
)
if not exist "%home%\target\classpath" (
  echo Nothing is compiled here yet. Run "mvn -q compile" in %home% first. 1>&2
  exit /b 3
)
set /p libs=<"%home%\target\classpath"
set "fast="
if not "%~1"=="" set "fast=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"%jdk%\bin\java" %fast% --enable-native-access=ALL-UNNAMED -cp "%home%\target\classes;%libs%" org.slipway.Launcher %*
exit /b %errorlevel%

:try
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[.+-]" /c:"^JAVA_VERSION=.25.$" "%~1\release" >nul 2>&1 && set "jdk=%~1"
exit /b 0
