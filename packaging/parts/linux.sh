# shellcheck shell=bash disable=SC2154,SC2016 # the variables are those of build.sh; $APPDIR is jpackage's
# The packages for Linux: one tree, laid out as the system wants it, and a .deb and an .rpm of it. Read by build.sh.
#
# jpackage's own .deb and .rpm put everything in one folder and register it by scripts; what is made here puts the menu's
# entry, icons, the file type, manual pages and completions where every tool looks for them, and so needs no script.

theme=app/src/main/resources/dev/gluewise/app/desktop/theme
maintainer='The Gluewise authors <noreply@gluewise.invalid>'
summary='Finds the cheapest AWS Glue configuration that meets a deadline'

lay_out_tree() {
    local tree=$1 image=$out/gluewise pixels page
    mkdir -p "$tree/usr/lib" "$tree/usr/bin"
    cp -a "$image" "$tree/usr/lib/gluewise"
    install -D -m 755 packaging/linux/gluewise.sh "$tree/usr/bin/gluewise"
    install -D -m 644 packaging/linux/gluewise.desktop "$tree/usr/share/applications/gluewise.desktop"
    install -D -m 644 packaging/linux/gluewise-mime.xml "$tree/usr/share/mime/packages/gluewise.xml"
    install -D -m 644 -t "$tree/usr/share/metainfo" packaging/linux/dev.gluewise.Gluewise.metainfo.xml
    for pixels in 16 24 32 48 64 128 256 512; do
        install -D -m 644 "$theme/icon-$pixels.png" \
            "$tree/usr/share/icons/hicolor/${pixels}x$pixels/apps/gluewise.png"
    done
    install -D -m 644 packaging/icons/gluewise.svg "$tree/usr/share/icons/hicolor/scalable/apps/gluewise.svg"
    install -D -m 644 packaging/icons/workspace.svg \
        "$tree/usr/share/icons/hicolor/scalable/mimetypes/application-vnd.gluewise.workspace.svg"
    "$jdk/bin/java" -cp 'app/target/package/lib/*' packaging/man/ManPages.java "$tree/usr/share/man/man1" "${moment%T*}"
    for page in "$tree"/usr/share/man/man1/*.1; do gzip --no-name -9 "$page"; done
    mkdir -p "$tree/usr/share/bash-completion/completions" "$tree/usr/share/zsh/vendor-completions"
    "$image/bin/gluewise" generate-completion >"$tree/usr/share/bash-completion/completions/gluewise"
    install -m 644 packaging/linux/_gluewise "$tree/usr/share/zsh/vendor-completions/_gluewise"
    install -D -m 644 -t "$tree/usr/share/doc/gluewise" README.md CHANGELOG.md packaging/linux/copyright
    chmod -R u+rwX,go=rX "$tree"
    set_times "$tree"
}

make_deb() {
    local tree=$1 architecture
    architecture=$(dpkg --print-architecture)
    mkdir -p "$tree/DEBIAN"
    # What only the window needs is recommended, so that a server can do without.
    cat >"$tree/DEBIAN/control" <<CONTROL
Package: gluewise
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Section: devel
Priority: optional
Installed-Size: $(du -sk --exclude DEBIAN "$tree" | cut -f1)
Depends: libc6 (>= 2.31), zlib1g
Recommends: libgtk-3-0t64 | libgtk-3-0, libxtst6, libgl1, libxxf86vm1, libpangoft2-1.0-0, fontconfig, fonts-dejavu-core, shared-mime-info
Description: $summary
 Gluewise reads what a job really did, from its Spark event log and its history
 of runs, simulates the same work on other worker types and numbers of workers,
 and bills each of them as AWS would. It answers in a window and on the command
 line, with its reasons.
CONTROL
    (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    find "$tree/DEBIAN" -exec touch --date "$moment" {} +
    SOURCE_DATE_EPOCH=$(date --date "$moment" +%s) \
        dpkg-deb --root-owner-group -Zzstd -z12 --build "$tree" "$out/gluewise_${version}_$architecture.deb" >/dev/null
    rm -r "$tree/DEBIAN"
}

make_rpm() {
    local tree=$1 build=$work/rpm
    mkdir -p "$build"
    # Everything is in its place already: nothing is compiled, stripped, compressed or scanned.
    cat >"$build/gluewise.spec" <<SPEC
%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
%global _binary_payload w12.zstdio
%global _buildhost localhost
%global use_source_date_epoch_as_buildtime 1
Name: gluewise
Version: $version
Release: 1
Summary: $summary
License: Apache-2.0
Packager: $maintainer
AutoReqProv: no
Requires: glibc >= 2.31, zlib
Recommends: gtk3, libXtst, mesa-libGL, libXxf86vm, pango, fontconfig, dejavu-sans-fonts, shared-mime-info
%description
Gluewise reads what a job really did, from its Spark event log and its history of runs, simulates the same work on other
worker types and numbers of workers, and bills each of them as AWS would.
%install
cp -a $tree/. %{buildroot}
mv %{buildroot}/usr/share/zsh/vendor-completions %{buildroot}/usr/share/zsh/site-functions
%files
/usr/bin/gluewise
/usr/lib/gluewise
/usr/share/applications/gluewise.desktop
/usr/share/bash-completion/completions/gluewise
/usr/share/doc/gluewise
/usr/share/icons/hicolor/*/*/*
/usr/share/man/man1/*
/usr/share/metainfo/*
/usr/share/mime/packages/gluewise.xml
/usr/share/zsh/site-functions/_gluewise
SPEC
    SOURCE_DATE_EPOCH=$(date --date "$moment" +%s) \
        rpmbuild -bb --quiet --define "_topdir $build" --define "_rpmdir $out" --define "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm" \
        "$build/gluewise.spec"
}

make_linux_packages() {
    local tree=$work/tree
    lay_out_tree "$tree"
    if command -v dpkg-deb >/dev/null; then make_deb "$tree"; else echo "no dpkg-deb here, so no .deb is made" >&2; fi
    if command -v rpmbuild >/dev/null; then make_rpm "$tree"; else echo "no rpmbuild here, so no .rpm is made" >&2; fi
}
