@echo off
rem Starts Project Studio: the window without arguments, the command line with them.
rem No program is called by its name alone: Windows would look into the current directory first.
setlocal EnableExtensions DisableDelayedExpansion
for %%A in ("%~dp0..") do set "APP=%%~fA"
set "LIB=%APP%\lib"
set "JAVA="
set "CANDIDATE="

if defined STUDIO_JAVA_HOME set "CANDIDATE=%STUDIO_JAVA_HOME:"=%"
call :try
set "CANDIDATE=%APP%\runtime"
if not defined JAVA call :try
set "CANDIDATE="
if exist "%LIB%\java.home" for /f "usebackq delims=" %%L in ("%LIB%\java.home") do set "CANDIDATE=%%L"
if not defined JAVA call :try
set "CANDIDATE="
if defined JAVA_HOME set "CANDIDATE=%JAVA_HOME:"=%"
if not defined JAVA call :try
if not defined JAVA call :try_path
if not defined JAVA (
    echo studio: no Java 25 or newer was found; install a JDK 25 ^(for example from https://adoptium.net^) or set STUDIO_JAVA_HOME to one. 1>&2
    exit /b 2
)

set "OPTIONS="
for /f "usebackq delims=" %%L in ("%LIB%\java.options") do set "OPTIONS=%%L"

rem The console shows UTF-8 only under this code page; what was set before is set again.
set "CODEPAGE="
set "CHCP=%SystemRoot%\System32\chcp.com"
set "FIRST=%~1"
if defined FIRST if exist "%CHCP%" for /f "tokens=2 delims=:." %%C in ('%CHCP%') do set "CODEPAGE=%%C"
if defined CODEPAGE "%CHCP%" 65001 >nul 2>nul

rem The window is meant where no command is named; `--home=X` comes in two words here.
set "MADE=studio.aot"
if not defined FIRST set "MADE=window.aot"
if "%FIRST%"=="--home" if "%~3"=="" set "MADE=window.aot"

rem A command is over before the compiler that takes its time would pay. The window stays. `watch` stays too, but does so
rem little at a time, now and then, that most of its code would be interpreted for days: it is compiled the fourth time.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%MADE%"=="window.aot" set "COMPILER="
if "%FIRST%"=="watch" set "COMPILER=%COMPILER% -XX:CompileThresholdScaling=0.02"
if "%FIRST%"=="--json" if "%~2"=="watch" set "COMPILER=%COMPILER% -XX:CompileThresholdScaling=0.02"
if "%FIRST%"=="--home" if "%~3"=="watch" set "COMPILER=%COMPILER% -XX:CompileThresholdScaling=0.02"

rem The JVM would take a cache of another jar, and run the classes of that one. What was made together has the same time,
rem which is told here to the minute, and the size of the jar stands beside.
set "CACHE=none.aot"
set "SIZE="
if exist "%LIB%\studio.aot.jar-size" for /f "usebackq" %%S in ("%LIB%\studio.aot.jar-size") do set "SIZE=%%S"
for %%J in ("%LIB%\project-studio.jar") do for %%C in ("%LIB%\%MADE%") do if "%%~tJ %%~zJ"=="%%~tC %SIZE%" set "CACHE=%MADE%"

"%JAVA%" %OPTIONS% %COMPILER% -XX:AOTCache="%LIB%\%CACHE%" -Dorg.sqlite.lib.path="%LIB%\native" -Dorg.sqlite.tmpdir="%LIB%\native" %STUDIO_JAVA_OPTIONS% -cp "%LIB%\project-studio.jar" dev.projectstudio.Main %*
set "STATUS=%ERRORLEVEL%"
if defined CODEPAGE "%CHCP%" %CODEPAGE% >nul 2>nul
exit /b %STATUS%

rem Sets JAVA if the JDK in CANDIDATE is new enough.
:try
if not defined CANDIDATE exit /b 0
if not exist "%CANDIDATE%\bin\java.exe" exit /b 0
if not exist "%CANDIDATE%\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%K in ("%CANDIDATE%\release") do if "%%K"=="JAVA_VERSION" (
    for /f "tokens=1 delims=.-+" %%M in ("%%~L") do if %%M GEQ 25 set "JAVA=%CANDIDATE%\bin\java.exe"
)
exit /b 0

rem The JDK that the java.exe of the PATH belongs to. One that stands for another is asked, which takes its time.
:try_path
set "FOUND="
for %%J in (java.exe) do set "FOUND=%%~$PATH:J"
if not defined FOUND exit /b 0
for %%J in ("%FOUND%") do set "CANDIDATE=%%~dpJ.."
call :try
if defined JAVA exit /b 0
set "NoDefaultCurrentDirectoryInExePath=1"
for /f "tokens=2,3" %%V in ('java.exe -version 2^>^&1') do if "%%V"=="version" (
    for /f "tokens=1 delims=.-+" %%M in ("%%~W") do if %%M GEQ 25 set "JAVA=%FOUND%"
)
exit /b 0
