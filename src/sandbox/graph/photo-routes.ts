import { findUser } from './directory-routes';
import { GraphRefusal } from './graph-refusal';
import { ownEntry, type Mailbox } from './mailbox';
import { answer, documented, pathParam, type GraphApp, type RouteContext } from './route-context';

const PAGE = 'https://learn.microsoft.com/graph/api/profilephoto-get';
const SCOPES = ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'];
const SIZES = new Set(['48x48', '64x64', '96x96', '120x120', '240x240', '360x360', '432x432', '504x504', '648x648']);

/** The 1 × 1 GIF that some services send in place of a photo. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');

/** Photos: nobody has one, unless the settings give everyone the single pixel. */
export function photoRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const shared = { method: 'GET', area: 'directory', scopes: SCOPES, page: PAGE } as const;
  const hasPixel = mailbox.settings.photos === 'pixel';

  const picture = (): Response => {
    if (!hasPixel) throw new GraphRefusal(404, 'ErrorItemNotFound', "The photo wasn't found.");
    return new Response(PIXEL, { headers: { 'Content-Type': 'image/gif', ETag: '"1X1"' } });
  };
  const description = (userId: string): Response => {
    if (!hasPixel) throw new GraphRefusal(404, 'ErrorItemNotFound', "The photo wasn't found.");
    return answer({
      '@odata.context': `${mailbox.service}/$metadata#users('${userId}')/photo/$entity`,
      '@odata.id': `${mailbox.service}/users('${userId}')/photo`,
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '"1X1"',
      id: '1x1',
      width: 1,
      height: 1,
    });
  };

  documented(app, context, { ...shared, path: '/me/photo' }, () => description(ownEntry(mailbox).id));
  documented(app, context, { ...shared, path: '/me/photo/$value' }, picture);
  documented(app, context, { ...shared, path: '/users/:user/photo/$value' }, (c) => {
    findUser(mailbox, pathParam(c, 'user'));
    return picture();
  });
  documented(app, context, { ...shared, path: '/users/:user/photos/:size/$value' }, (c) => {
    findUser(mailbox, pathParam(c, 'user'));
    if (!SIZES.has(pathParam(c, 'size').toLowerCase())) throw new GraphRefusal(404, 'ErrorItemNotFound', 'The size is not supported.');
    return picture();
  });
}
