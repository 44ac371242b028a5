#!/usr/bin/env bash
# From a script to a captioned, narrated film with nothing but curl, and without any provider's key:
#
#   BASE=http://127.0.0.1:3000 EMAIL=… PASSWORD=… docs/film.sh script.txt film.mp4
#
# The script is a text of at most 2,000 characters, Korean, Chinese or English.
set -euo pipefail

BASE=${BASE:-http://127.0.0.1:3000}
: "${EMAIL:?Set EMAIL and PASSWORD to an account.}" "${PASSWORD:?Set PASSWORD.}"
script=${1:?Name the file with the script.}
film=${2:?Name the file the film goes to.}

# call METHOD PATH [BODY]: the answer's body; anything but a 2xx ends the script with what the server said.
token=''
call() {
  local method=$1 path=$2 body=${3:-} answer
  local args=(-sS -X "$method" -w '\n%{http_code}' -H 'Accept-Language: en')
  [ -n "$token" ] && args+=(-H "Authorization: JWT $token")
  [ -n "$body" ] && args+=(-H 'Content-Type: application/json' --data-raw "$body")
  answer=$(curl "${args[@]}" "$BASE/api$path")
  case ${answer##*$'\n'} in
    2??) printf '%s' "${answer%$'\n'*}" ;;
    *) printf '%s %s answered %s\n' "$method" "$path" "$answer" >&2; exit 1 ;;
  esac
}

# A text as a JSON string.
json() { sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/\t/\\t/g' | awk '{ printf "%s%s", sep, $0; sep = "\\n" }'; }
ids() { grep -oE '"id":"[0-9a-f-]{36}"' | cut -d '"' -f 4; }
field() { grep -oE "\"$1\":(\"[^\"]*\"|[0-9.]+|null)" | head -n 1 | sed -E 's/^"[^"]*":"?([^"]*)"?$/\1/'; }

# Waits until a generation has ended; anything but completed ends the script.
finish() {
  local doc status
  while true; do
    doc=$(call GET "/generations/$1")
    status=$(printf '%s' "$doc" | field status)
    case $status in
      completed) return ;;
      pending | processing) sleep 0.3 ;;
      *) printf 'The generation %s is %s: %s\n' "$1" "$status" "$(printf '%s' "$doc" | field lastErrorMessage)" >&2; exit 1 ;;
    esac
  done
}

# Orders a step for every scene, at the total that was quoted before, and waits for all of them.
every() {
  local total docs
  total=$(call POST "/projects/$project/generate" "{\"kind\":\"$1\"}" | field total)
  docs=$(call POST "/projects/$project/generate" "{\"kind\":\"$1\",\"confirm\":$total}")
  for id in $(printf '%s' "${docs#*\"docs\":}" | ids); do finish "$id"; done
  printf '  %s for %s USD\n' "$1" "$total"
}
confirm() { for scene in $scenes; do call POST "/scenes/$scene/transition" "{\"to\":\"$1\"}" >/dev/null; done; }

token=$(call POST /users/login "{\"email\":\"$EMAIL\",\"password\":\"$PASSWORD\"}" | field token)

echo 'Project and scenes'
project=$(call POST /projects "{\"title\":\"Film by curl\",\"script\":\"$(json <"$script")\"}" | ids | head -n 1)
scenes=$(call POST "/projects/$project/split" '{}' | ids)
printf '  %s scenes\n' "$(wc -w <<<"$scenes" | tr -d ' ')"

echo 'Pictures, narration, clips'
confirm prompt_confirmed
every image
confirm image_confirmed
every voice
every video

echo 'Film'
finish "$(call POST "/projects/$project/render" '{}' | ids | head -n 1)"
board=$(call GET "/projects/$project/storyboard")
address=$(printf '%s' "${board#*\"films\":}" | field url)
curl -sS -H "Authorization: JWT $token" -o "$film" "$BASE$address"
printf '  %s s, %s\n' "$(printf '%s' "${board#*\"films\":}" | field durationSeconds)" "$film"
