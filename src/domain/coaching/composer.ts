import { composeAgenda, recompose, saysOtherwise } from './compose-agenda';
import { swapPrompt } from './swap-prompt';
import { recomposeForHat } from './switch-hat';

/** All that makes and remakes agendas, so that it can be loaded as one script beside the prompts that it works with. */
export const COMPOSER = { compose: composeAgenda, recompose, recomposeForHat, saysOtherwise, swap: swapPrompt } as const;
