import fc from 'fast-check';

import { bodyPreview, htmlToText } from '../../../src/sandbox/graph/html-to-text';
import { sanitiseHtml } from '../../../src/sandbox/graph/sanitise-html';

const inner = (html: string, mode: 'strict' | 'keeps-attributes' = 'strict') =>
  sanitiseHtml(html, mode).replace(/^[\s\S]*<body>\r\n/, '').replace(/\r\n<\/body>[\s\S]*$/, '');

const pieces = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>', '</p>', '<div style="a:b;c:d">', '</div>', '<a href="https://x.example/?a=1&amp;b=2">', '</a>', '<!-- note -->', '<script>', '</script>',
      '<br/>', '<b', '>', '"', "'", '<', '&nbsp;', '\r\n', '\n', '<img src=cid:1 onerror=alert(1)>', '<a href="java&#115;cript:1" id=x>', '<style>p{}</style>',
      '</body>', '<html>', '<p title=\'"\'>', '<p style=\'font-family:"A";x:y\'>', '<p style="a:&quot;b&quot;;c:d">', '\0',
    ),
  ),
);

describe('sanitiseHtml', () => {
  it('hands out a whole document with CRLF', () => {
    expect(sanitiseHtml('<p>One</p>\n<p>Two</p>', 'strict')).toBe(
      '<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n<p>One</p>\r\n<p>Two</p>\r\n</body>\r\n</html>\r\n',
    );
  });

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<SCRIPT>alert(1)</SCRIPT >x', 'x'],
    ['<scr<script></script>ipt>alert(1)</script>', 'ipt>alert(1)'],
    ['<p onclick="alert(1)">x</p>', '<p>x</p>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="java&#x09;script:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="java&amp;#115;cript:alert(1)">x</a>', '<a>x</a>'],
    ['<img src="data:image/svg+xml,x">', '<img>'],
    ['<p style="background:url(https://x.example)">x</p>', '<p>x</p>'],
    ['<svg><circle></svg>x', 'x'],
    ['<iframe src="https://x.example">y</iframe>x', 'x'],
    ['<!-- secret -->x<!--', 'x'],
    ['<!doctype html><html><head><title>t</title></head><body class="c">x</body></html>', 'x'],
    ['<div><p>x', '<div><p>x</p></div>'],
    ['x</div>', 'x'],
    ['1 < 2', '1 &lt; 2'],
  ])('makes of %s what cannot run', (html, expected) => {
    expect(inner(html)).toBe(expected);
  });

  it('strips what identifies an element, or keeps it on request', () => {
    const html = '<p class="c" id="i" data-two-hats="1" title="t">x</p><!-- c -->';
    expect(inner(html)).toBe('<p title="t">x</p>');
    expect(inner(html, 'keeps-attributes')).toBe('<p class="c" id="i" data-two-hats="1" title="t">x</p>');
  });

  it('rewrites styles with a space after each semicolon', () => {
    expect(inner(`<p style='color:red;font-family:"Segoe UI"'>x</p>`)).toBe('<p style="color:red; font-family:&quot;Segoe UI&quot;">x</p>');
  });

  it.each(['strict', 'keeps-attributes'] as const)('changes nothing at what it made itself, %s', (mode) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const once = sanitiseHtml(parts.join(''), mode);
        expect(sanitiseHtml(once, mode)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no handler, script or comment through', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = sanitiseHtml(parts.join(''), 'strict');
        expect(html).not.toMatch(/<[^>]*\son\w+=|<script|<!--|<style|href="java/i);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('htmlToText', () => {
  it('puts each block on a line of its own, and the address after the words of a link', () => {
    expect(htmlToText('<div>One&nbsp;&amp; <b>two</b></div><ul><li>a<li>b</ul><a href="https://x.example/">link</a>')).toBe(
      'One & two\r\n\r\n* a\r\n* b\r\nlink<https://x.example/>',
    );
  });

  it('shows nothing of scripts, styles and comments', () => {
    expect(htmlToText('<style>p{}</style><!-- c --><script>x</script>a')).toBe('a');
  });
});

describe('bodyPreview', () => {
  it('is the first 255 characters, without addresses', () => {
    const preview = bodyPreview(`<a href="https://x.example/">link</a><p>${'long '.repeat(100)}</p>`);
    expect(preview).toHaveLength(255);
    expect(preview.startsWith('link\r\nlong long')).toBe(true);
  });
});
