#!/usr/bin/env bash
# Holds cleaned pictures against other people's tools: ExifTool for what is left in them, Pillow for
# the pixels.
#
#   media.sh stain FOLDER          makes pictures full of personal data
#   media.sh check FOLDER CLEANED  compares them with the cleaned ones, which have the same names
#
# Needs exiftool (apt: libimage-exiftool-perl) and python3 with Pillow.
set -euo pipefail

stain() {
    mkdir -p "$1"
    cd "$1"
    python3 - <<'PYTHON'
from PIL import Image, ImageCms, PngImagePlugin
import random
random.seed(4)
def picture(mode="RGB", size=(160, 120)):
    bands = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, size, random.randbytes(size[0] * size[1] * bands))
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
picture().save("biasa.jpg", icc_profile=profile, comment="oleh Siti Contoh")
picture().save("bertahap.jpg", progressive=True, quality=90)
picture("CMYK").save("cetak.jpg")
picture("L").save("abu.jpg")
text = PngImagePlugin.PngInfo()
text.add_text("Author", "Siti Contoh")
text.add_itxt("Comment", "milik Siti Contoh", zip=True)
picture("RGBA").save("bening.png", pnginfo=text, icc_profile=profile)
picture().quantize(16).save("palet.png", transparency=0, pnginfo=text)
frames = [picture("RGBA", (60, 40)) for _ in range(3)]
moving = dict(save_all=True, append_images=frames[1:], duration=200, loop=0)
frames[0].save("gerak.png", **moving)
frames[0].save("gerak.webp", lossless=True, exact=True, **moving)
frames[0].convert("P").save("gerak.gif", comment=b"oleh Siti Contoh", save_all=True, duration=200, loop=0,
                           append_images=[f.convert("P") for f in frames[1:]])
picture().save("rugi.webp", quality=80, icc_profile=profile)
picture("RGBA").save("utuh.webp", lossless=True, exact=True)
picture("RGB", (40, 30)).save("mini.thumb", format="JPEG")
PYTHON
    local private=(
        -GPSLatitude=6.2 -GPSLatitudeRef=S -GPSLongitude=106.8 -GPSLongitudeRef=E -SerialNumber=SN123456
        -LensSerialNumber=LS98765 -OwnerName="Siti Contoh" -Artist="Siti Contoh" -Copyright="Siti Contoh"
        -Make=Contoh -Model="Kamera Siti" -DateTimeOriginal="2026:01:02 03:04:05" -ImageDescription="Siti di rumah"
        -UserComment="Siti" -XMP:Creator="Siti Contoh" -XMP:GPSLatitude=6.2 -XMP:SerialNumber=SN123456
    )
    exiftool -q -overwrite_original "${private[@]}" ./*.jpg ./*.png ./*.webp
    exiftool -q -overwrite_original -XMP:Creator="Siti Contoh" gerak.gif
    exiftool -q -overwrite_original -IPTC:By-line="Siti Contoh" -IPTC:City="Kota Contoh" -Comment="Siti" \
        "-ThumbnailImage<=mini.thumb" ./*.jpg
    exiftool -q -overwrite_original -n -Orientation=6 biasa.jpg bening.png rugi.webp
    exiftool -q -overwrite_original -n -Orientation=2 bertahap.jpg
    for file in *.jpg *.png *.gif *.webp; do printf 'rahasia Siti Contoh' >> "$file"; done
    rm mini.thumb
}

check() {
    python3 - "$1" "$2" <<'PYTHON'
import json, pathlib, subprocess, sys
from PIL import Image, ImageOps, ImageSequence
stained, cleaned = map(pathlib.Path, sys.argv[1:])
# What a picture says of itself without saying anything of people.
harmless = ("ExifTool", "System", "File", "JFIF", "PNG", "PNG-pHYs", "GIF", "Animation", "RIFF", "Composite", "ICC", "Adobe", "APP14")
bad = 0
def told(path):
    out = subprocess.run(["exiftool", "-j", "-G1", "-a", "-u", "-ee3", str(path)], capture_output=True, text=True).stdout
    return json.loads(out)[0]
def complain(path, words):
    global bad
    bad += 1
    print(f"{path.name}: {words}")
names = sorted(p.name for p in stained.iterdir())
for name in names:
    before, after = stained / name, cleaned / name
    if not after.is_file():
        complain(before, "not among the cleaned files")
        continue
    if b"Siti" not in before.read_bytes():
        complain(before, "had nothing to lose")
    if b"Siti" in after.read_bytes():
        complain(after, "still holds the name")
    for key, value in told(after).items():
        group, _, tag = key.partition(":")
        fine = group.startswith(harmless) or (group == "IFD0" and tag == "Orientation") or key in ("SourceFile", "ExifTool:ExifToolVersion")
        if not fine or "Siti" in str(value) or "GPS" in key or "Warning" in key:
            complain(after, f"{key} = {value}")
    with Image.open(before) as a, Image.open(after) as b:
        if (a.n_frames if hasattr(a, "n_frames") else 1) != (b.n_frames if hasattr(b, "n_frames") else 1):
            complain(after, "has another number of frames")
        for one, two in zip(ImageSequence.Iterator(a), ImageSequence.Iterator(b)):
            if one.mode != two.mode or one.tobytes() != two.tobytes() or one.info.get("duration") != two.info.get("duration"):
                complain(after, "has other pixels")
        if a.info.get("icc_profile") != b.info.get("icc_profile"):
            complain(after, "has other colours")
        if a.info.get("loop") != b.info.get("loop"):
            complain(after, "repeats in another way")
    with Image.open(before) as a, Image.open(after) as b:
        if ImageOps.exif_transpose(a).tobytes() != ImageOps.exif_transpose(b).tobytes():
            complain(after, "is turned in another way")
print(f"{len(names)} pictures, {bad} complaints")
sys.exit(bad > 0 or not names)
PYTHON
}

case "${1:-}" in
    stain) stain "$2" ;;
    check) check "$2" "$3" ;;
    *) sed -n '2,8p' "$0"; exit 2 ;;
esac
