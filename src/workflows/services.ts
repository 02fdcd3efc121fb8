import type { Agendas } from './agendas';
import type { Archive } from './archive';
import type { Coach } from './coach';
import type { Colleagues } from './colleagues';
import type { FilesToLookAt } from './files-to-look-at';
import type { Insights } from './insights';
import type { NoteImport } from './note-import';
import type { Notebook } from './notebook';
import type { OwnFolder } from './own-folder';
import type { People } from './people';
import type { DeepLink, Host, Surroundings } from './ports';
import type { PracticeDesk } from './practice';
import type { Preparation } from './preparation';
import type { Retention } from './retention';
import type { Safety } from './safety';
import type { Session } from './session';
import type { Settings } from './settings';
import type { Trash } from './trash';
import type { TwoVersions } from './two-versions';
import type { Upcoming } from './upcoming';

/** Everything a screen may call. `entries/compose.ts` makes one; the gallery and the tests make others. */
export type Services = {
  readonly session: Session;
  readonly upcoming: Upcoming;
  readonly colleagues: Pick<Colleagues, 'snapshot' | 'subscribe' | 'allow' | 'decline'>;
  readonly agendas: Agendas;
  readonly notebook: Notebook;
  readonly people: People;
  readonly coach: Pick<Coach, 'open' | 'prompts'>;
  readonly insights: Insights;
  readonly practice: PracticeDesk;
  readonly preparation: Preparation;
  readonly settings: Settings;
  readonly archive: Archive;
  readonly noteImport: NoteImport;
  readonly trash: Trash;
  readonly retention: Retention;
  readonly safety: Safety;
  readonly ownFolder: OwnFolder;
  readonly twoVersions: TwoVersions;
  readonly filesToLookAt: FilesToLookAt;
  readonly host: Pick<Host, 'kind' | 'locale' | 'theme' | 'subscribeTheme' | 'openLink' | 'meeting'>;
  /** A link that opens the tab at a place inside it, wherever it is followed. @throws {Failure} where its script cannot be loaded */
  readonly linkTo: (place: DeepLink) => Promise<string>;
  /** Loads what is said in Prepare, where the page began without. @throws when it cannot be loaded */
  readonly wordsOfPrepare: () => Promise<void>;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone' | 'words'>;
};
