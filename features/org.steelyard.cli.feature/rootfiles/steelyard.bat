@echo off
rem Starts Steelyard. With arguments: the command line. Without: the window, where this product has one.
rem   STEELYARD_LANG=en    English texts (otherwise Chinese)
rem   STEELYARD_CACHE=DIR  where start-up caches are kept (otherwise the user's cache folder)
rem   STEELYARD_JAVA=FILE  the java to use (otherwise jre\bin\java.exe beside this script, JAVA_HOME, or the path)
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java.exe"
if defined STEELYARD_JAVA set "JAVA=%STEELYARD_JAVA%"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
set "LANGUAGE_TAG=zh_CN"
if /i "%STEELYARD_LANG:~0,2%"=="en" set "LANGUAGE_TAG=en"
rem The product may stand where it cannot be written: one cache folder per place and version of the product.
if not defined STEELYARD_CACHE set "STEELYARD_CACHE=%LOCALAPPDATA%\Steelyard\cache"
set "PLACE=%HERE::=%"
set "PLACE=%PLACE:\=_%"
set "PLACE=%PLACE: =_%"
for %%f in ("%HERE%plugins\org.steelyard.cli_*.jar") do set "BUILD=%%~nf"
set "STATE=%STEELYARD_CACHE%\%PLACE%%BUILD%"
if not exist "%STATE%" mkdir "%STATE%"
if not defined STEELYARD_WORKSPACE set "STEELYARD_WORKSPACE=%USERPROFILE%\.steelyard\workspace"
if not "%~2"=="" goto command
if not "%~1"=="" if not exist "%~1\evaluation.xmi" goto command
set "FOLDER="
if not "%~1"=="" set FOLDER=-evaluation "%~1"
if not exist "%HERE%plugins\org.steelyard.ui_*.jar" goto command
"%JAVA%" -Xms128m -Xmx2g --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -jar "%LAUNCHER%" -configuration "%STATE%\window" -nl %LANGUAGE_TAG% -data "%STEELYARD_WORKSPACE%" %FOLDER%
exit /b %ERRORLEVEL%
:command
chcp 65001 >nul
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%STATE%\classes.jsa" -Xlog:disable -Xlog:all=error:stderr -Xmx2g -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%LAUNCHER%" -configuration "%STATE%\command" -nl %LANGUAGE_TAG% -data @none -nosplash -application org.steelyard.cli.steelyard %*
exit /b %ERRORLEVEL%
