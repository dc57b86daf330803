@echo off
rem Starts the workbook's program; builds it with Maven first when it is missing or older than its sources.
rem Paths are always quoted and stand in no block: a bracket or an ampersand in one would end it.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0."
set "target=%root%\guide\target"
set "built=%target%\built"
set "stale=75"
set "page="

for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined JAVA_HOME goto found
if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
:found
if not defined java goto nojava

rem Asks this Java for its version, unless it was the one that was asked last.
set "checked="
if exist "%target%\java" set /p checked=<"%target%\java"
if "%checked%"=="chosen_java=%java%" goto checked
set "facts=%TEMP%\kata-java-%RANDOM%%RANDOM%.txt"
set "version="
"%java%" -XshowSettings:properties -version >"%facts%" 2>&1
"%SystemRoot%\System32\find.exe" "java.specification.version" <"%facts%" >"%facts%.version"
for /f "usebackq tokens=3" %%v in ("%facts%.version") do set "version=%%v"
del "%facts%" "%facts%.version"
if not defined version goto nojava
for %%o in (1.5 1.6 1.7 1.8 9 10 11 12 13 14 15 16) do if "%version%"=="%%o" goto oldjava
:checked

if not exist "%built%" goto build
:start
set "chosen_java=%java%"
if not "%checked%"=="chosen_java=%java%" if exist "%target%\" set chosen_java>"%target%\java"
rem The program writes UTF-8; the console is told, and told its own code page again at the end.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.root=%root%" -Dkata.stale=%stale% -cp "%target%\guide-1.0-SNAPSHOT.jar;%target%\lib\*" guide.Main %*
set "status=%errorlevel%"
if defined page chcp %page% >nul
rem Java has seen sources that are newer than the program. Nothing was done yet.
if "%stale%"=="0" exit /b %status%
if "%status%"=="%stale%" goto build
exit /b %status%

:build
set "stale=0"
where mvn >nul 2>&1
if errorlevel 1 goto nomaven
echo Building the program; the first time also fetches its libraries ... 1>&2
if not exist "%target%\" mkdir "%target%"
if exist "%built%" del "%built%"
if exist "%target%\lib\" rmdir /s /q "%target%\lib"
pushd "%root%"
call mvn -B -ntp -pl guide -am -DskipTests package >"%target%\build.log" 2>&1
popd
if exist "%built%" goto start
"%SystemRoot%\System32\find.exe" "[ERROR]" <"%target%\build.log" 1>&2
echo The build failed; "%target%\build.log" has it all. 1>&2
exit /b 4

:nojava
echo There is no Java that runs. Install a JDK of version 17 or newer, and set JAVA_HOME to it. 1>&2
exit /b 4

:oldjava
echo Java %version% is too old: Backend Katas needs a JDK of version 17 or newer. 1>&2
echo Install one, and set JAVA_HOME to it. This Java is "%java%". 1>&2
exit /b 4

:nomaven
echo There is no Maven on the PATH, and the program must be built. Install Maven 3.8 or newer and try again. 1>&2
exit /b 4
