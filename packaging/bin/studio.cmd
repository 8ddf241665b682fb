@echo off
rem Starts Project Studio: the window without arguments, the command line with them.
setlocal
set "APP=%~dp0.."
set "LIB=%APP%\lib"
set "JAVA="

call :try "%STUDIO_JAVA_HOME%"
if not defined JAVA call :try "%APP%\runtime"
if not defined JAVA if exist "%LIB%\java.home" (
    set "PACKAGED="
    set /p PACKAGED=<"%LIB%\java.home"
    call :packaged
)
if not defined JAVA call :try "%JAVA_HOME%"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
if not defined JAVA (
    echo studio: no Java 25 or newer was found; install a JDK 25 ^(for example from https://adoptium.net^) or set STUDIO_JAVA_HOME to one. 1>&2
    exit /b 2
)

set "OPTIONS="
set /p OPTIONS=<"%LIB%\java.options"
rem A command is over before the compiler that takes its time would pay. The window and `watch` stay.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "COMPILER="
if "%~1"=="watch" set "COMPILER="
if "%~3"=="watch" set "COMPILER="
"%JAVA%" %OPTIONS% %COMPILER% -XX:AOTCache="%LIB%\studio.aot" -Dorg.sqlite.lib.path="%LIB%\native" %STUDIO_JAVA_OPTIONS% -cp "%LIB%\project-studio.jar" dev.projectstudio.Main %*
exit /b %ERRORLEVEL%

:packaged
call :try "%PACKAGED%"
exit /b 0

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "tokens=1 delims=.-+" %%M in (%%V) do if %%M GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
