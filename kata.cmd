@echo off
rem Starts the workbook's program; builds it with Maven first when it is missing. After a change of its sources,
rem or of this checkout, delete guide\target to have it built again.
setlocal
set "root=%~dp0."
set "target=%root%\guide\target"
set "jar=%target%\guide-1.0-SNAPSHOT.jar"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo There is no Java. Install a JDK of version 17 or newer, and set JAVA_HOME to it. 1>&2
    exit /b 4
)

if exist "%jar%" if exist "%target%\lib" goto start
for /f "tokens=3" %%v in ('""%java%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version""') do set "version=%%v"
for %%o in (1.8 9 10 11 12 13 14 15 16) do if "%version%"=="%%o" (
    echo Java %version% is too old: Backend Katas needs a JDK of version 17 or newer. Set JAVA_HOME to one. 1>&2
    exit /b 4
)
where mvn >nul 2>&1
if errorlevel 1 (
    echo There is no Maven on the PATH, and the program must be built once. Install Maven 3.8 or newer. 1>&2
    exit /b 4
)
echo Building the program; the first time also fetches its libraries ... 1>&2
if not exist "%target%" mkdir "%target%"
pushd "%root%"
call mvn -B -ntp -pl guide -am -DskipTests package >"%target%\build.log" 2>&1
set "built=%errorlevel%"
popd
if not "%built%"=="0" (
    findstr /b /c:"[ERROR]" "%target%\build.log" 1>&2
    echo The build failed; %target%\build.log has it all. 1>&2
    exit /b 4
)

:start
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.root=%root%" -cp "%jar%;%target%\lib\*" guide.Main %*
exit /b %errorlevel%
