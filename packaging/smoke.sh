#!/usr/bin/env bash
# Installs the .deb in a clean root and tries it as a user would: the sample, a replay and an import on the Spark that comes
# with it, manual pages, completions, the window with a picture of it, and the removal; then the .rpm, where
# there is one.
#
#   packaging/smoke.sh [FOLDER]    keeps the window's picture in FOLDER (target/smoke)
#
# Needs packaging/build.sh to have run, an administrator's rights, and debootstrap with a mirror of Debian, which is the one
# that this machine's apt uses. Takes a few minutes; fewer where SMOKE_BASE names the folder of a clean Debian 12.
# shellcheck disable=SC2016 # apt, dpkg and the inner shell expand them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
pictures=${1:-target/smoke}

give_up() {
    echo "packaging/smoke.sh: $*" >&2
    exit 1
}

shopt -s nullglob
packages=(target/packages/gluewise_*.deb)
[ ${#packages[@]} = 1 ] || give_up "there is no .deb in target/packages; run packaging/build.sh first."
[ "$(id -u)" = 0 ] || give_up "an administrator's rights are needed for a clean root."
command -v debootstrap >/dev/null || give_up "debootstrap is needed (apt-get install debootstrap)."
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)

chroot=$(command -v chroot)
root=$(mktemp -d)
chmod 755 "$root"
clean_up() {
    umount "$root/proc" "$root/dev/shm" 2>/dev/null || :
    rm -rf --one-file-system "$root"
}
trap clean_up EXIT

step() {
    printf '%4d s  %s\n' "$SECONDS" "$*"
}

as_admin() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$chroot" "$root" "$@"
}

as_user() {
    env -i PATH=/usr/bin:/bin HOME=/home/user "$chroot" --userspec=user "$root" /bin/sh -c "cd && $1"
}

step "a clean Debian"
if [ -n "${SMOKE_BASE:-}" ]; then
    cp -a "$SMOKE_BASE/." "$root"
else
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log"; give_up "no clean root."; }
    rm "$root.log"
fi
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
as_admin useradd --create-home user

step "the package alone, as on a server"
cp "${packages[0]}" "$root/tmp/gluewise.deb"
as_admin apt-get -qq -y --no-install-recommends install /tmp/gluewise.deb >/dev/null 2>&1
as_admin dpkg --verify gluewise
echo "        installed size: $(as_admin dpkg-query --show --showformat='${Installed-Size}' gluewise) kB"
as_user 'gluewise --version'

step "the cache for its start is one that Java takes"
as_user 'JAVA_TOOL_OPTIONS=-XX:AOTMode=on gluewise --version' >/dev/null 2>&1 || give_up "Java does not take the cache."

step "the sample"
as_user 'gluewise demo --output demo >demo.txt 2>/dev/null && test -s demo/report.html && head -n 12 demo.txt'

step "a replay on the bundled Spark, in virtual time"
cp app/src/main/resources/dev/gluewise/app/sample/logs/*.zstd "$root/home/user/"
as_user 'gluewise replay --event-log orders_enrich.zstd --worker-type G.1X --workers 20 --auto-scaling --quiet' |
    head -n 4
step "an import by Spark"
as_user 'gluewise import logs *.zstd --workspace by-spark.gluewise --master "local[2]" --quiet'
step "a report as PDF"
as_user 'gluewise report --workspace by-spark.gluewise --output report --report-format pdf --quiet 2>&1; ls -l report' ||
    give_up "no PDF."

step "a window where nothing for windows is installed ends with one sentence"
said=$(as_user 'DISPLAY=:9 gluewise' 2>&1) && give_up "a window opened without a display?"
printf '        %s\n' "$said"
[ "$(wc -l <<<"$said")" = 1 ] || give_up "that was more than one line."
grep -q 'system library that is missing' <<<"$said" || give_up "that does not say what is missing."

step "what the window needs, and a display"
as_admin apt-get -qq -y --no-install-recommends install libgtk-3-0 libxtst6 libgl1 libxxf86vm1 fonts-dejavu-core \
    shared-mime-info desktop-file-utils xvfb xauth imagemagick man-db zsh bash-completion >/dev/null 2>&1
as_admin update-mime-database /usr/share/mime
as_admin update-desktop-database
test "$(as_admin sh -c 'grep -c gluewise /usr/share/applications/mimeinfo.cache')" -ge 1 || give_up "no file type."
step "manual pages and completions"
as_user 'man gluewise-advise | head -n 4' 2>/dev/null
as_user "bash -c '. /usr/share/bash-completion/completions/gluewise; COMP_WORDS=(gluewise sim); COMP_CWORD=1
    _complete_gluewise; echo \"        bash: \${COMPREPLY[*]}\"'" | grep simulate
as_user "zsh -c 'autoload -Uz compinit && compinit -u && . /usr/share/zsh/vendor-completions/_gluewise &&
    echo \"        zsh: \$_comps[gluewise]\"'" | grep complete
step "the window"
as_user 'xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24" sh -c "
    gluewise desktop by-spark.gluewise >window.log 2>&1 &
    window=\$!
    tries=0
    colours=0
    # A desktop that is drawn has hundreds of colours, an empty one has one.
    while [ \$colours -lt 300 ] && [ \$tries -lt 60 ]; do
        sleep 1
        tries=\$((tries + 1))
        import -window root window.png
        colours=\$(identify -format %k window.png)
    done
    sleep 3
    import -window root window.png
    kill \$window
    echo \"        drawn after \$tries s\"
    test \$colours -ge 300"' || { cat "$root/home/user/window.log"; give_up "the window was not drawn."; }
mkdir -p "$pictures"
cp "$root/home/user/window.png" "$pictures/"

step "the removal"
as_admin apt-get -qq -y purge gluewise >/dev/null 2>&1
for left in "$root/usr/lib/gluewise" "$root/usr/bin/gluewise"; do
    [ ! -e "$left" ] || give_up "something was left behind: $left"
done
rpm=(target/packages/gluewise-*.rpm)
if [ ${#rpm[@]} = 1 ] && command -v rpm >/dev/null; then
    # What it depends on has other names here than on a Fedora, so its dependencies are not tried.
    step "the .rpm, in the same root"
    rpm --root "$root" --initdb
    rpm --root "$root" --install --nodeps --ignoreos "${rpm[0]}"
    rpm --root "$root" --verify --nodeps gluewise
    as_user 'gluewise --version && gluewise demo --output by-rpm 2>/dev/null >/dev/null && test -s by-rpm/report.html'
    rpm --root "$root" --erase gluewise
    for left in "$root/usr/lib/gluewise" "$root/usr/bin/gluewise"; do
        [ ! -e "$left" ] || give_up "something was left behind by the .rpm: $left"
    done
else
    step "no .rpm, or no rpm to try it with"
fi
step "all went well; the window's picture is $pictures/window.png"
