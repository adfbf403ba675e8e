#!/usr/bin/env bash
# Makes the pictures of the icons from the drawings beside this file. What it makes is kept in the project, so this is
# needed after a drawing has changed only. Debian: librsvg2-bin icoutils icnsutils optipng.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
pictures=../../app/src/main/resources/dev/gluewise/app/desktop/theme

render() { # drawing, pixels, file
    rsvg-convert --width "$2" --height "$2" "$1" --output "$3"
    optipng -quiet -strip all "$3"
}

for pixels in 16 24; do render gluewise-small.svg "$pixels" "$pictures/icon-$pixels.png"; done
for pixels in 32 48 64 128 256 512; do render gluewise.svg "$pixels" "$pictures/icon-$pixels.png"; done

# Windows and macOS want all sizes in one file.
icotool --create --output gluewise.ico "$pictures"/icon-{16,24,32,48}.png --raw="$pictures/icon-128.png" \
    --raw="$pictures/icon-256.png"
png2icns gluewise.icns "$pictures"/icon-{16,32,48,128,256,512}.png >/dev/null
