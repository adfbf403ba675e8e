#!/usr/bin/env bash
# Makes what is handed out, into target/packages: an image of the program with a Java of its own, what installs it on the
# system at hand (.deb and .rpm on Linux, .dmg on macOS, .msi on Windows), the list of all that is in it, and checksums.
#
#   packaging/build.sh          all of it
#   packaging/build.sh image    the image alone
#
# Needs Maven and a JDK 25 with jlink and jpackage; for a .deb dpkg-deb, for an .rpm rpmbuild. README.md here says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
wanted=${1:-all}
case $wanted in all | image) ;; *)
    echo "packaging/build.sh: there is no '$wanted'; say image, or nothing for everything." >&2
    exit 2
    ;;
esac

give_up() {
    echo "packaging/build.sh: $*" >&2
    exit 2
}

find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ -x "$home/bin/jlink" ] && [ -x "$home/bin/jpackage" ] &&
            grep -Eq '^JAVA_VERSION="25' "$home/release"; then
            jdk=$home
            return
        fi
    done
    give_up "no JDK 25 with jlink and jpackage found; set JAVA_HOME to one."
}

find_jdk
command -v mvn >/dev/null || give_up "Maven (mvn) is not on the PATH."
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
moment=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)
out=$PWD/target/packages
work=$PWD/target/packaging
rm -rf "$out" "$work"
mkdir -p "$out" "$work"

. packaging/parts/image.sh
make_image

if [ "$wanted" = all ]; then
    case $(uname -s) in
        Linux)
            . packaging/parts/linux.sh
            make_linux_packages
            ;;
        Darwin) jpackage_installer dmg --icon packaging/icons/gluewise.icns \
            --mac-package-identifier dev.gluewise --file-associations packaging/parts/workspace.properties ;;
        MINGW* | MSYS*) jpackage_installer msi --icon packaging/icons/gluewise.ico --win-console --win-menu \
            --win-dir-chooser --win-per-user-install --win-upgrade-uuid 0b9a3c1e-6b1d-4a52-9a8e-2f8f5f0c7d41 \
            --file-associations packaging/parts/workspace.properties ;;
    esac
fi
cd "$out"
if command -v sha256sum >/dev/null; then
    sha256sum -- *.* >"$work/sums"
else
    shasum -a 256 -- *.* >"$work/sums"
fi
mv "$work/sums" SHA256SUMS
ls -l
