#!/usr/bin/env bash
# One campaign from brief to settlement with nothing but curl: sign-up, brand, product, campaign, influencers and the
# twelve stages, each role making its own moves. It needs a running Madang and an admin account:
#
#   BASE=http://127.0.0.1:3000 ADMIN_EMAIL=… ADMIN_PASSWORD=… docs/walkthrough.sh
set -euo pipefail

BASE=${BASE:-http://127.0.0.1:3000}
: "${ADMIN_EMAIL:?Set ADMIN_EMAIL and ADMIN_PASSWORD to an admin account.}" "${ADMIN_PASSWORD:?Set ADMIN_PASSWORD.}"
run=$(date +%s)-$$
password="walk-through-$run"

# call TOKEN METHOD PATH [BODY]: the answer's body; anything but a 2xx ends the script with what the server said.
call() {
  local token=$1 method=$2 path=$3 body=${4:-} answer
  local args=(-sS -X "$method" -w '\n%{http_code}' -H 'Accept-Language: en')
  [ -n "$token" ] && args+=(-H "Authorization: JWT $token")
  [ -n "$body" ] && args+=(-H 'Content-Type: application/json' --data-raw "$body")
  answer=$(curl "${args[@]}" "$BASE/api$path")
  case ${answer##*$'\n'} in
    2??) printf '%s' "${answer%$'\n'*}" ;;
    *) printf '%s %s answered %s\n' "$method" "$path" "$answer" >&2; exit 1 ;;
  esac
}

# The id of the created document: the first "id" in the answer.
id_of() { grep -oE '"id":"[0-9a-f-]{36}"' | head -n 1 | cut -d '"' -f 4; }
token_of() { sed -E 's/.*"token":"([^"]+)".*/\1/'; }
create() { call "$1" POST "$2" "$3" | id_of; }
login() { call '' POST /users/login "{\"email\":\"$1\",\"password\":\"$2\"}" | token_of; }
move() { call "$1" POST "/$2/$3/transition" "{\"to\":\"$4\",\"reason\":\"${5:-}\"}" >/dev/null; }
stage() { move "$1" campaigns "$campaign" "$2"; printf '  %s\n' "$2"; }

admin=$(login "$ADMIN_EMAIL" "$ADMIN_PASSWORD")

echo 'Signing up a brand owner and making a marketer'
call '' POST /users "{\"email\":\"owner-$run@walk.example\",\"password\":\"$password\",\"displayName\":\"Walk-through owner\"}" >/dev/null
owner=$(login "owner-$run@walk.example" "$password")
create "$admin" /users "{\"email\":\"marketer-$run@walk.example\",\"password\":\"$password\",\"displayName\":\"Walk-through marketer\",\"role\":\"marketer\"}" >/dev/null
staff=$(login "marketer-$run@walk.example" "$password")

echo 'Brand, product, campaign'
brand=$(create "$owner" /brands "{\"name\":\"Walk-through brand $run\"}")
product=$(create "$owner" /products "{\"name\":\"Walk-through product\",\"brand\":\"$brand\",\"price\":39000}")
campaign=$(create "$owner" /campaigns "{\"title\":\"Walk-through $run\",\"brand\":\"$brand\",\"product\":\"$product\",\"budget\":5000000,\"currency\":\"KRW\",\"proposalDeadline\":\"2027-01-10\",\"campaignStartDate\":\"2027-01-15\",\"campaignEndDate\":\"2027-02-15\"}")

echo 'Moving through the stages'
echo '  creating'
stage "$owner" submitted
stage "$staff" recruiting

people=()
for name in one two; do
  influencer=$(create "$staff" /influencers "{\"name\":\"Walk-through influencer $name\",\"platform\":\"douyin\"}")
  people+=("$influencer:$(create "$owner" /campaign-influencers "{\"campaign\":\"$campaign\",\"influencer\":\"$influencer\"}")")
done
for person in "${people[@]}"; do move "$staff" campaign-influencers "${person#*:}" accepted; done
stage "$staff" proposing
stage "$owner" revising

for person in "${people[@]}"; do
  call "$staff" PATCH "/campaign-influencers/${person#*:}" '{"adFee":1200000,"deliverables":["1 video"]}' >/dev/null
done
stage "$owner" confirmed
for person in "${people[@]}"; do move "$staff" campaign-influencers "${person#*:}" contracted; done
stage "$staff" planning

for person in "${people[@]}"; do
  plan=$(create "$staff" /content-plans "{\"campaign\":\"$campaign\",\"influencer\":\"${person%:*}\",\"contentType\":\"video\",\"planData\":{\"idea\":\"unboxing\"}}")
  move "$staff" content-plans "$plan" submitted
  move "$owner" content-plans "$plan" approved
done
stage "$staff" producing

submissions=()
for person in "${people[@]}"; do
  submission=$(create "$staff" /content-submissions "{\"campaign\":\"$campaign\",\"influencer\":\"${person%:*}\",\"contentType\":\"video\"}")
  move "$staff" content-submissions "$submission" submitted
  submissions+=("${person%:*}:$submission")
done
stage "$staff" content-review

for pair in "${submissions[@]}"; do
  call "$staff" PATCH "/content-submissions/${pair#*:}" '{"disclosureLabel":"#광고"}' >/dev/null
  move "$owner" content-submissions "${pair#*:}" approved
done
stage "$staff" live

for pair in "${submissions[@]}"; do
  call "$staff" PATCH "/content-submissions/${pair#*:}" '{"publishedUrl":"https://example.com/v/1","publishedAt":"2027-01-20T03:00:00.000Z"}' >/dev/null
  move "$staff" content-submissions "${pair#*:}" published
done
stage "$staff" monitoring

for pair in "${submissions[@]}"; do
  create "$staff" /performance-metrics "{\"campaign\":\"$campaign\",\"influencer\":\"${pair%:*}\",\"contentSubmission\":\"${pair#*:}\",\"platform\":\"douyin\",\"metricDate\":\"2027-01-21\",\"views\":1000,\"likes\":80}" >/dev/null
done
stage "$staff" completed

echo 'The settlement, as the brand sees it:'
call "$owner" GET "/settlements?where%5Bcampaign%5D%5Bequals%5D=$campaign" | sed -E 's/.*"amount":([0-9.]+),"currency":"([A-Z]+)".*/  \1 \2/'
