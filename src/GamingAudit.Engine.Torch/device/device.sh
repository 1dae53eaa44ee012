#!/usr/bin/env bash
# Takes the torch engine to a machine that has PyTorch, and perhaps a CUDA device, but no .NET and no network.
#
#   device.sh publish FOLDER             here: puts the tool, the tests and this script into FOLDER, and device.tar.gz
#   device.sh run [LIBTORCH [DEVICE [OPTION ...]]]
#                                        there, in FOLDER: doctor, parity tests and the benchmark, on cuda or cpu
#
# LIBTORCH is the folder of a PyTorch package or a libtorch; where it is empty, the Python on the path is asked. OPTIONs
# are those of `gaming-audit bench ppo`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

publish() { # publish FOLDER
  local folder root
  mkdir -p "$1"
  folder=$(cd "$1" && pwd)
  root=$(cd "$here/../../.." && pwd)
  # Framework code that nothing uses is trimmed away; ours is small and is found by reflection in places, so it stays.
  # Intermediate files and lock files are of their own: this is another runtime than the usual one.
  local common=(-c Release -r linux-x64 --self-contained -m:1 -p:NuGetLockFilePath=obj/device.lock.json
    -p:ForDevice=true -p:InvariantGlobalization=true -p:DebugType=none)
  dotnet publish "$root/src/GamingAudit.Tool" "${common[@]}" --artifacts-path "$folder/build/tool" \
    -o "$folder/tool"
  dotnet publish "$root/tests/GamingAudit.Engine.Torch.Tests" "${common[@]}" --artifacts-path "$folder/build/tests" \
    -o "$folder/tests"
  rm -rf "$folder/build"
  cp "${BASH_SOURCE[0]}" "$folder/device.sh"
  tar -C "$folder" -czf "$folder/device.tar.gz" tool tests device.sh
  du -h "$folder/device.tar.gz"
}

run() { # run [LIBTORCH [DEVICE [OPTION ...]]]
  local tool="$here/tool/gaming-audit" status=0
  export GAMINGAUDIT_LIBTORCH=${1:-}
  export GAMINGAUDIT_TEST_DEVICE=${2:-cuda}
  # PyTorch may be newer than what TorchSharp was made for; doctor says so, and the tests call what training calls.
  export GAMINGAUDIT_LIBTORCH_MISFIT=allow
  "$tool" doctor
  "$here/tests/GamingAudit.Engine.Torch.Tests" -namespace "GamingAudit.Engine.Torch.Tests.Learning" \
    -namespace "GamingAudit.Engine.Torch.Tests.Recurrent" || status=$?
  "$tool" bench ppo --engine torch --device "$GAMINGAUDIT_TEST_DEVICE" "${@:3}" || status=$?
  return "$status"
}

case "${1:-}" in
  publish) publish "${2:?a folder is needed}" ;;
  run) run "${@:2}" ;;
  *) sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 1 ;;
esac
