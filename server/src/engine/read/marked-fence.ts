/** A fence that says by itself that it holds risks, wherever it stands: a `yaml` fence of the kind `yaml risks`. */
import type { Block, Fence } from './outline';

export function isMarkedFence(block: Block): block is Fence {
  return block.kind === 'fence' && /^ya?ml\s+risks$/i.test(block.info.trim());
}
