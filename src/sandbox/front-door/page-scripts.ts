/**
 * What office.js asks of MicrosoftAjax.js: where these names exist already, it
 * does not load the library from Microsoft's network.
 */
export const MICROSOFT_AJAX = `'use strict';
window.Type = Function;
Type.registerNamespace = function (name) {
  name.split('.').reduce(function (parent, part) { return (parent[part] = parent[part] || {}); }, window);
};
Type.registerClass = Type.prototype.registerClass = function () {};
Function._validateParams = function () { return null; };
Function.createDelegate = function (instance, method) { return function () { return method.apply(instance, arguments); }; };
Function.createCallback = function (method, context) {
  return function () { return method.apply(this, Array.prototype.concat.call([], Array.prototype.slice.call(arguments), context)); };
};
window.Sys = {
  StringBuilder: function () {},
  Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  Debug: { trace: function () {} },
};
`;

/**
 * The bridge that Outlook puts on a page for nested app authentication: it
 * carries messages between msal-browser and the program around the page.
 * The program's origin is the last part of what office.js is started with.
 */
export const NESTED_BRIDGE = `'use strict';
(function () {
  var started = /_xdm_Info=([^&]*)/.exec(window.location.hash);
  var origin = started ? started[1].split('|').pop() : '';
  var listeners = new Map();
  if (window.parent === window || !/^http:\\/\\/localhost:\\d+$/.test(origin)) return;
  window.nestedAppAuthBridge = {
    postMessage: function (message) { window.parent.postMessage({ twoHatsNested: message }, origin); },
    addEventListener: function (type, listener) {
      if (type !== 'message') return;
      var receive = function (event) {
        var isAnswer = event.source === window.parent && event.origin === origin && event.data && typeof event.data.twoHatsNestedAnswer === 'string';
        if (isAnswer) listener(event.data.twoHatsNestedAnswer);
      };
      listeners.set(listener, receive);
      window.addEventListener('message', receive);
    },
    removeEventListener: function (type, listener) { window.removeEventListener('message', listeners.get(listener)); },
  };
})();
`;

/** office.js trusts hosts of Microsoft's over https only, and otherwise asks this page, which in the sandbox vouches for its own host. */
export const TRUST_PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trust</title><script src="trust.js"></script></head><body></body></html>';

export const TRUST_SCRIPT = `'use strict';
window.addEventListener('message', function (event) {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
});
`;

/** Moves the page's clock, for a sandbox that believes in another day. The program around the page tells of later changes. */
export function clockScript(offsetMs: number, hostOrigins: readonly string[]): string {
  return `'use strict';
(function () {
  var offset = ${Math.round(offsetMs)};
  var origins = ${JSON.stringify(hostOrigins)};
  var Machine = Date;
  var now = function () { return Machine.now() + offset; };
  window.Date = new Proxy(Machine, {
    construct: function (target, args, wanted) { return Reflect.construct(target, args.length === 0 ? [now()] : args, wanted); },
    apply: function () { return new Machine(now()).toString(); },
    get: function (target, name) { return name === 'now' ? now : Reflect.get(target, name); },
  });
  window.addEventListener('message', function (event) {
    var isHost = event.source === window.parent && origins.indexOf(event.origin) >= 0;
    if (isHost && event.data && typeof event.data.twoHatsClockOffset === 'number') offset = event.data.twoHatsClockOffset;
  });
})();
`;
}
