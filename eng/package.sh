#!/usr/bin/env bash
# Makes self-contained archives for linux-x64 and linux-arm64 under artifacts/package: unpack, run, no SDK needed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
version=$(sed -nE 's|.*<Version>(.*)</Version>.*|\1|p' "$root/Directory.Build.props")
target="$root/artifacts/package"
rids=("${@:-linux-x64 linux-arm64}")
rm -rf "$target"
mkdir -p "$target"

for rid in ${rids[*]}; do
  name="tonsure-$version-$rid"
  stage="$target/$name"
  echo "tonsure: packaging $name ..." >&2
  dotnet publish "$root/src/Tonsure.Cli" -c Release -v quiet -r "$rid" --self-contained -p:PublishReadyToRun=true -p:GenerateDocumentationFile=false -o "$stage" >&2
  # LightGBM has no library for arm64: there the demo's job cannot run, and is left out rather than broken.
  if [[ $rid == linux-x64 ]]; then
    dotnet publish "$root/samples/train-profile" -c Release -v quiet -r "$rid" --self-contained -o "$stage/samples/train-profile" >&2
    # The runtime is there once; the sample's copy of each equal file is a hard link, which tar keeps.
    (cd "$stage/samples/train-profile" && for file in *; do
      if [[ -f $file && -f ../../$file ]] && cmp -s "$file" "../../$file"; then ln -f "../../$file" "$file"; fi
    done)
  fi
  find "$stage" -name '*.pdb' -delete
  rm -f "$stage/Tonsure.Cli"
  cp "$root/LICENSE" "$root/README.md" "$root/README.ko.md" "$stage/"
  # The same tree gives the same bytes.
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime='2026-01-01 00:00Z' -C "$target" -czf "$target/$name.tar.gz" "$name"
  echo "$target/$name.tar.gz"
done
