/** The block that Teams puts into an invitation: between two rows of underscores, as its newer form looks. */
function teamsBlock(joinUrl: string): string {
  const row = '_'.repeat(80);
  return (
    `<div style="margin-bottom:24px; overflow:hidden; white-space:nowrap">${row}</div>` +
    '<div class="me-email-text" style="color:#242424; font-family:\'Segoe UI\',Helvetica,Arial,sans-serif">' +
    '<div style="margin-bottom:12px"><span style="font-size:20px; font-weight:600">Microsoft Teams meeting</span></div>' +
    `<div style="margin-bottom:12px"><a href="${joinUrl}" style="font-size:20px">Join the meeting now</a></div>` +
    '<div style="margin-bottom:6px"><span>Meeting ID:</span> <span>352 118 904 27</span></div>' +
    '</div>' +
    `<div style="margin-bottom:24px; overflow:hidden; white-space:nowrap">${row}</div>`
  );
}

function zoomBlock(): string {
  return (
    '<p>Join Zoom Meeting<br><a href="https://larkfield.zoom.example/j/93511904427">https://larkfield.zoom.example/j/93511904427</a></p>' +
    '<p>Meeting ID: 935 1190 4427<br>Passcode: 448812</p>'
  );
}

/** An invitation as Exchange hands it out: a whole document with CRLF line ends. */
export function invitationBody(greeting: string, online: { readonly kind: 'teams'; readonly joinUrl: string } | { readonly kind: 'zoom' } | { readonly kind: 'none' }): string {
  const block = online.kind === 'teams' ? teamsBlock(online.joinUrl) : online.kind === 'zoom' ? zoomBlock() : '';
  const text = greeting === '' ? '' : `<div style="font-family:Aptos,Calibri,Helvetica,sans-serif; font-size:12pt">${greeting}</div>`;
  return `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n${text}${block}\r\n</body>\r\n</html>\r\n`;
}
