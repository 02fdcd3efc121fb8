# Registers Two Hats in Microsoft Entra with Graph PowerShell. Read it, then: Install-Module Microsoft.Graph.Applications
#   ./manifest/registration/register.ps1 notes.example.com
# The role Application Developer is enough. No permission is granted here; docs/deploy.md, step 3, says who grants it.
param(
  # The public host of the pages, with a folder if there is one.
  [Parameter(Mandatory)] [string] $HostName
)
$ErrorActionPreference = 'Stop'

# What the app asks each user for, as that user and never by itself. The name 'User.ReadBasic.All' may be added: see docs/deploy.md.
$Permissions = 'User.Read', 'Calendars.ReadWrite', 'Files.ReadWrite.AppFolder'

# What this script itself needs, for as long as you are signed in: to create a registration.
Connect-MgGraph -Scopes 'Application.ReadWrite.All' -NoWelcome

# Microsoft Graph has this id in every tenant. Entra wants the permissions by id, so each is looked up by its name.
# "Scope" means delegated: the app can do no more than its user.
$Graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
$Access = $Graph.Oauth2PermissionScopes | Where-Object Value -In $Permissions | ForEach-Object { @{ Id = $_.Id; Type = 'Scope' } }

# Two addresses to come back to, both of the type single-page application: the page for a plain browser tab, and the host alone for
# the sign-in inside Teams and Outlook. AzureADMyOrg: people of this tenant only. There is no secret and no certificate.
$Origin = ($HostName -split '/')[0]
$App = New-MgApplication -DisplayName 'Two Hats' -SignInAudience 'AzureADMyOrg' `
  -Spa @{ RedirectUris = @("https://$HostName/sign-in-redirect.html", "brk-multihub://$Origin") } `
  -RequiredResourceAccess @(@{ ResourceAppId = $Graph.AppId; ResourceAccess = @($Access) })

# Makes it visible under Enterprise applications, where permission is granted and people are assigned.
New-MgServicePrincipal -AppId $App.AppId | Out-Null

"TWO_HATS_CLIENT_ID=$($App.AppId)"
"TWO_HATS_AUTHORITY=https://login.microsoftonline.com/$((Get-MgContext).TenantId)"
