#!/bin/sh
# Registers Two Hats in Microsoft Entra with the Azure CLI. Read it, then: az login --allow-no-subscriptions
#   sh manifest/registration/register.sh notes.example.com
# The role Application Developer is enough. No permission is granted here; docs/deploy.md, step 3, says who grants it.
set -eu

# The public host of the pages, with a folder if there is one.
HOST=${1:?Say the host that will serve the pages, such as notes.example.com}

# What the app asks each user for, as that user and never by itself. The name "User.ReadBasic.All" may be added: see docs/deploy.md.
PERMISSIONS="User.Read Calendars.ReadWrite Files.ReadWrite.AppFolder"

# Microsoft Graph has this id in every tenant.
GRAPH=00000003-0000-0000-c000-000000000000

# Entra wants the permissions by id, so each is looked up by its name. "Scope" means delegated: the app can do no more than its user.
ACCESS=
for NAME in $PERMISSIONS; do
  ID=$(az ad sp show --id "$GRAPH" --query "oauth2PermissionScopes[?value=='$NAME'].id | [0]" --output tsv)
  ACCESS="$ACCESS${ACCESS:+,}{\"id\":\"$ID\",\"type\":\"Scope\"}"
done

# Two addresses to come back to, both of the type single-page application: the page for a plain browser tab, and the host alone for
# the sign-in inside Teams and Outlook. AzureADMyOrg: people of this tenant only. There is no secret and no certificate.
BODY="{
  \"displayName\": \"Two Hats\",
  \"signInAudience\": \"AzureADMyOrg\",
  \"spa\": { \"redirectUris\": [\"https://$HOST/sign-in-redirect.html\", \"brk-multihub://${HOST%%/*}\"] },
  \"requiredResourceAccess\": [{ \"resourceAppId\": \"$GRAPH\", \"resourceAccess\": [$ACCESS] }]
}"
CLIENT=$(az rest --method POST --uri https://graph.microsoft.com/v1.0/applications --headers Content-Type=application/json --body "$BODY" --query appId --output tsv)

# Makes it visible under Enterprise applications, where permission is granted and people are assigned.
az ad sp create --id "$CLIENT" --output none

echo "TWO_HATS_CLIENT_ID=$CLIENT"
echo "TWO_HATS_AUTHORITY=https://login.microsoftonline.com/$(az account show --query tenantId --output tsv)"
