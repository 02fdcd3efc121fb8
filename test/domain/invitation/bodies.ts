/** Invitations as calendars hold them, one of each kind that has made trouble somewhere. None holds a block of ours. */
export const HTML_BODIES: Readonly<Record<string, string>> = {
  empty: '',
  'plain paragraph': '<p>See you there</p>',
  'text alone': 'See you &amp; yours',
  'whole document': '<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n<div>Hello</div>\r\n</body>\r\n</html>\r\n',
  'whole document, empty': '<html><head></head><body></body></html>',
  'document without body': '<html><head><title>x</title></head><p>Hello</p></html>',
  'upper case and attributes': '<HTML><BODY LANG=EN-US title="<body>" style=\'a:b\'><P>Hi</P></BODY></HTML>',
  'Teams meeting': '<html><body>\r\n<div class="me-email-text" lang="en-US">\r\n<div>________________________________________________________________________________</div>\r\n<div><span style="font-size:24px"><b>Microsoft Teams</b> meeting</span></div>\r\n<div><a href="https://teams.example/l/meetup-join/19%3a"><b>Join the meeting now</b></a></div>\r\n<div>Meeting ID: 123 456 789<br>Passcode: aB3</div>\r\n<div>________________________________________________________________________________</div>\r\n</div></body></html>',
  'Zoom meeting': '<body><p>Alex is inviting you.<br/><br/>Join:<br/><a href="https://zoom.example/j/1?pwd=a&amp;b">https://zoom.example/j/1</a></p>\n<pre>One tap mobile\n+123</pre></body>',
  'Webex meeting': '<html><body><table width="100%" cellpadding="0"><tbody><tr><td style="padding:0"><p>-- Do not delete or change any of the following text. --</p><p>When it is time, join here.</p><table bgcolor="#43A942"><tr><td><a href="https://webex.example/j.php?MTID=m1"><span style="color:#fff">Join meeting</span></a></td></tr></table><p>Meeting number (access code): 2345 678 9012<br>Password: xYz</p></td></tr></tbody></table></body></html>',
  'invitation by a booking page': '<div style="display:none;max-height:0">Your booking</div><center><table role="presentation"><tr><td><h2>Booked</h2><hr><ul><li>Where: online</li></ul><img src="https://book.example/o.gif" width="1" height="1"></td></tr></table></center>',
  'Word with mso': '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><body></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US link="#0563C1"><![if !mso]><b>x</b><![endif]><div class=WordSection1><p class=MsoNormal>Hi<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>',
  'right to left': '<html dir="rtl"><body dir="rtl"><p>שלום לכולם</p></body></html>',
  signature: '<div>Hi</div><div id="Signature"><p>Alex<img src="cid:1" alt="a > b"><br>Head of x</p></div>',
  'unclosed and crossed': '<div><p>One<p>Two<b><i>x</b></i><table><tr><td>1<td>2</table><ul><li>a<li>b',
  'stray brackets': '1 < 2 <3 & <  b > <!-- open',
  'script and style': '<body><script>"<body></div>"</script><style>p>a{}</style><p>x</p></body>',
  'reply below': '<p>ok</p><hr><p><b>From:</b> Noor<br><b>Sent:</b> Monday<br><b>To:</b> Alex</p><p>earlier</p>',
  'unclosed comment before the body': '<html><!-- <body><p>x</p></body></html>',
};

export const TEXT_BODIES: Readonly<Record<string, string>> = {
  empty: '',
  'one line': 'See you there',
  'Windows lines': 'Hello\r\n\r\nSee you there\r\n',
  'Unix lines, blank at the top': '\n\nHello\n',
  'Teams meeting': '\r\n________________\r\nMicrosoft Teams meeting\r\nJoin: https://teams.example/x\r\n________________\r\n',
};

/**
 * What Exchange and mail programs do to HTML between a write and the next read: comments, ids and classes go, attributes are quoted
 * and get styles, tags change case, space between tags becomes a line break, letters become entities, lists are wrapped.
 */
export function rewritten(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(\/?)([a-zA-Z][\w:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g, (_, slash: string, name: string, attributes: string) => {
      const kept = [...attributes.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)]
        .filter(([, key = '']) => !/^(?:id|class|style)$/i.test(key))
        .map(([, key = '', double, single, bare]) => ` ${key.toLowerCase()}="${(double ?? single ?? bare ?? '').replace(/"/g, '&quot;')}"`);
      const style = slash === '' && /^(?:ol|li|p|div)$/i.test(name) ? ' style="margin-top:0"' : '';
      return `<${slash}${name.toLowerCase()}${kept.join('')}${style}>`;
    })
    .replace(/<ol([^>]*)>/g, '<div><ol$1>')
    .replace(/<\/ol>/g, '</ol></div>')
    .replace(/<li([^>]*)>([^<]*)<\/li>/g, '<li$1><span>$2</span></li>')
    .replace(/ü/g, '&uuml;')
    .replace(/ê/g, '&#234;')
    .replace(/>\s*</g, '>\r\n<');
}
