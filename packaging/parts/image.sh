# shellcheck shell=bash disable=SC2154,SC2016 # the variables are those of build.sh; $APPDIR is jpackage's
# The image of the program: built jars, Spark's, a Java of their own, and caches for a quick start. Read by build.sh.

# What the program and Spark import, and jdk.security.auth, without which Spark finds no user. The locales are those of the
# program's languages.
java_modules=java.base,java.compiler,java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting
java_modules+=,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.crypto.ec,jdk.localedata,jdk.management
java_modules+=,jdk.security.auth,jdk.unsupported,jdk.zipfs
java_modules+=,javafx.base,javafx.controls,javafx.graphics

build_jars() {
    # With the classes that use Spark, which are no part of the build that the launcher makes.
    mvn -B -q -ntp -Dmaven.test.skip=true -Djacoco.skip=true -Dbuild.folder=target/package \
        -P '!spark,replay,package' package
}

# A module file for each of JavaFX's jars, so that its libraries end where Java looks for them and need not be unpacked
# into the user's home at the first start.
make_javafx_modules() {
    local jar name folder
    mkdir -p "$work/jmods"
    for jar in app/target/package/javafx/*.jar; do
        name=$(basename "$jar" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
        folder=$work/javafx/$name
        mkdir -p "$folder/classes" "$folder/libraries"
        (cd "$folder/classes" && "$jdk/bin/jar" --extract --file "$OLDPWD/$jar")
        find "$folder/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) \
            -exec mv {} "$folder/libraries" \;
        "$jdk/bin/jmod" create --date "$moment" --class-path "$folder/classes" --libs "$folder/libraries" \
            "$work/jmods/$name.jmod"
    done
}

make_runtime() {
    make_javafx_modules
    "$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$java_modules" --include-locales en,fr,ja \
        --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --output "$work/runtime"
    # Processes with Spark are started with it; nothing else needs a tool of the JDK.
    "$work/runtime/bin/java" -Xshare:dump >/dev/null
    find "$work/runtime/bin" -type f ! -name 'java' ! -name 'java.exe' ! -name '*.dll' -delete
}

# Spark's jars, but for those that the program has too. A list beside them names all in the order of the class path.
lay_out_spark() {
    local libraries=app/target/package/lib
    local list=gluewise-simulator-$version.jar entry name
    mkdir -p "$work/spark"
    list=../app/$list
    while IFS= read -r entry; do
        case $entry in
            */pricing-data/target/package/classes) name=gluewise-pricing-data-$version.jar ;;
            *) name=$(basename "$entry") ;;
        esac
        if [ -e "$libraries/$name" ]; then
            list+=:../app/$name
        else
            cp "$entry" "$work/spark/$name"
            list+=:$name
        fi
    done < <(tr ':' '\n' <simulator/target/package/spark-class-path)
    printf '%s\n' "$list" >"$work/spark/class-path"
}

# Java takes a cache for valid only where the jars have the times that they had when it was made.
set_times() {
    find "$1" -exec touch --no-dereference --date "$moment" {} +
}

# The program of jpackage with all that is common to the images and installers of all systems.
run_jpackage() {
    "$jdk/bin/jpackage" --name gluewise --app-version "$version" --vendor 'The Gluewise authors' \
        --description "Finds the cheapest AWS Glue configuration that still meets a job's deadline" \
        --copyright 'Apache License 2.0' --input app/target/package/lib --main-jar "gluewise-app-$version.jar" \
        --main-class dev.gluewise.app.Main --runtime-image "$work/runtime" --app-content "$work/spark" \
        --java-options '-Xlog:disable' --java-options '-Xlog:all=error:stderr' \
        --java-options '--enable-native-access=javafx.graphics,ALL-UNNAMED' \
        --java-options '-Dgluewise.spark.classpath=$APPDIR/../spark/class-path' "$@"
}

jpackage_installer() { # dmg or msi, further options
    local type=$1
    shift
    run_jpackage --type "$type" --dest "$out" "$@"
}

# What a start reads and links is kept, as one run of a command has read and linked it; the window gains as well. Java has
# to find the file where it is started, so the option that names it joins the others afterwards.
make_start_cache() {
    local image=$1 home=$work/training
    mkdir -p "$home"
    XDG_DATA_HOME=$home JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$image/lib/start.aot" \
        "$image/bin/gluewise" demo --output "$home/demo" >"$work/training.log" 2>&1
    [ -s "$image/lib/start.aot" ] || give_up "no cache for the start came about; see $work/training.log"
    printf 'java-options=-XX:AOTCache=$APPDIR/../start.aot\n' >>"$image/lib/app/gluewise.cfg"
}

# Of the program, of Spark and of the fonts; those of Java are in the image's lib/runtime/legal.
gather_licences() {
    "$jdk/bin/java" packaging/parts/Licences.java "$1" \
        "app/target/package/generated-resources/licences/dev/gluewise/app/third-party.txt,simulator/target/package/generated-resources/licences/third-party-with-spark.txt" \
        app/target/package/lib "$work/spark"
    cp LICENSE "$1/gluewise.txt"
    cp app/src/main/resources/dev/gluewise/app/desktop/theme/*-OFL.txt "$1"
}

make_image() {
    local image=$out/gluewise
    build_jars
    make_runtime
    lay_out_spark
    if [ "$(uname -s)" != Linux ]; then
        run_jpackage --type app-image --dest "$out"
        return
    fi
    run_jpackage --type app-image --dest "$out" --icon app/src/main/resources/dev/gluewise/app/desktop/theme/icon-512.png
    gather_licences "$image/lib/licences"
    cp app/target/package/components.cdx.json "$image/lib/gluewise-$version.cdx.json"
    set_times "$image"
    make_start_cache "$image"
    set_times "$image"
    tar --create --sort=name --owner=0 --group=0 --numeric-owner --directory "$out" gluewise |
        gzip --no-name --fast >"$out/gluewise-$version-linux-$(uname -m).tar.gz"
}
