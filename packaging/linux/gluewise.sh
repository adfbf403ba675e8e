#!/bin/sh
# Starts the installed Gluewise: the window, or the command that the arguments name.

# In a locale without characters of its own Java would neither read nor print a name beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    '' | C | POSIX)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
esac
exec /usr/lib/gluewise/bin/gluewise "$@"
