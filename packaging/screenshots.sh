#!/bin/sh
# Makes pictures of every screen, light and dark, on made and on the bundled sample jobs: packaging/screenshots.sh FOLDER
# Needs no display. The pictures in README.md and docs/ are sample-*.png of these.
set -eu
folder=${1:?name the folder for the pictures}
cd "$(dirname "$0")/.."
mvn -q -B -DskipTests -DwithoutSpark package
java=java
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -r "$home/release" ] && grep -Eq '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release"; then
        java=$home/bin/java
        break
    fi
done
exec "$java" --module-path app/target/javafx --add-modules ALL-MODULE-PATH \
    --enable-native-access=javafx.graphics,ALL-UNNAMED -Dglass.platform=Headless -Dprism.order=sw \
    -cp "app/target/test-classes:app/target/lib/*" dev.gluewise.app.desktop.Screenshots "$folder"
