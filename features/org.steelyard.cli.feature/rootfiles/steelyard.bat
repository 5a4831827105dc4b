@echo off
rem Starts Steelyard. With arguments: the command line. Without: the window, where this product has one.
rem   STEELYARD_LANG=en    English texts (otherwise what was chosen in the window, else Chinese)
rem   STEELYARD_CACHE=DIR  where start-up caches are kept (otherwise the user's cache folder)
rem   STEELYARD_JAVA=FILE  the java to use (otherwise jre\bin\java.exe beside this script, JAVA_HOME, the path, or the usual folders)
setlocal
set "HERE=%~dp0"
rem What is shipped with the product fits it; any other java is asked for its version.
set "JAVA="
if defined STEELYARD_JAVA call :try "%STEELYARD_JAVA%"
if not defined JAVA if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java.exe"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do call :try "%%~$PATH:j"
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*") do if not defined JAVA call :try "%%~d\bin\java.exe"
if not defined JAVA goto no_java
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
set "CHOSEN_LANGUAGE=%USERPROFILE%\.steelyard\language"
call :find_language
rem The framework reads the names of plug-ins in the language that it was started in.
call :language %*
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
rem 23 asks for a new start, in another language for example; what was open is opened again by the window itself.
:window
call :find_language
"%JAVA%" -Xms128m -Xmx2g --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 "-Dsteelyard.language=%CHOSEN_LANGUAGE%" -jar "%LAUNCHER%" -configuration "%STATE%\window" -nl %LANGUAGE_TAG% -data "%STEELYARD_WORKSPACE%" %FOLDER%
set "CODE=%ERRORLEVEL%"
set "FOLDER="
if "%CODE%"=="23" goto window
exit /b %CODE%
:command
chcp 65001 >nul
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%STATE%\classes.jsa" -Xlog:disable -Xlog:all=error:stderr -Xmx2g -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%LAUNCHER%" -configuration "%STATE%\command" -nl %LANGUAGE_TAG% -data @none -nosplash -application org.steelyard.cli.steelyard %*
exit /b %ERRORLEVEL%

rem The window writes what was chosen there into a file; the environment counts before it.
:find_language
set "WISH=%STEELYARD_LANG%"
if not defined WISH if exist "%CHOSEN_LANGUAGE%" set /p WISH=<"%CHOSEN_LANGUAGE%"
set "LANGUAGE_TAG=zh_CN"
if not defined WISH exit /b 0
if /i "%WISH:~0,2%"=="en" set "LANGUAGE_TAG=en"
exit /b 0

rem Takes the language of --lang; cmd takes "--lang=en" for two words.
:language
if "%~1"=="" exit /b 0
if "%~1"=="--lang" if "%~2"=="en" set "LANGUAGE_TAG=en"
if "%~1"=="--lang" if "%~2"=="zh" set "LANGUAGE_TAG=zh_CN"
shift
goto language

rem Takes this java when it is there and new enough.
:try
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
set "MAJOR="
for /f "tokens=3" %%v in ('call "%~1" -version 2^>^&1 ^| findstr /c:" version "') do for /f "delims=.-+" %%m in ("%%~v") do set "MAJOR=%%m"
if not defined MAJOR exit /b 0
if %MAJOR% GEQ 21 set "JAVA=%~1"
exit /b 0

:no_java
chcp 65001 >nul
echo Steelyard needs Java 21 or newer, and none was found. Install one, for example Eclipse Temurin 21 from https://adoptium.net, or set STEELYARD_JAVA to its java.exe. 1>&2
echo 绩衡需要 Java 21 或更高版本，本机未找到。请安装（例如 https://adoptium.net 的 Eclipse Temurin 21），或将环境变量 STEELYARD_JAVA 设为其 java.exe。 1>&2
rem Started by a double click, the text would be gone at once.
if "%~1"=="" pause
exit /b 2
