import { type Attachment, MAX_ATTACHMENTS } from './attachments.ts';
import { type Channel, newChannel } from './channel.ts';
import { newTranslationMemory } from './read-translations.ts';
import type { FileContext } from './to-article.ts';
import type { WxrItem } from './wxr-item.ts';

/** Text of all attachments that is kept, in UTF-16 units. */
const MAX_ATTACHMENTS_LENGTH = 64_000_000;
/** Reusable blocks are kept as HTML up to this length in all. */
const MAX_REUSABLE = 8_000_000;

/** What is remembered of a file while it is read: bounded, however large the file. */
export interface FileMemory extends FileContext {
  channel: Channel;
  attachments: Map<number, Attachment>;
  children: Map<number, number[]>;
  /** Numbers of the articles given: later attachments find their article here. */
  given: Set<number>;
  /** Attachments that some article shows. */
  used: Set<number>;
  /** Attachments that an article given asked for in vain: for each, that article's number and the picture's role. */
  wanted: Map<number, { post: number; role: 'lead' | 'attached' }[]>;
  remember(attachment: Attachment): boolean;
  rememberBlock(item: WxrItem): void;
}

/** An empty memory for the file of that name. */
export function newFileMemory(file: string): FileMemory {
  const attachments = new Map<number, Attachment>();
  const children = new Map<number, number[]>();
  const blocks = new Map<number, string>();
  let blockLength = 0;
  let attachmentLength = 0;
  return {
    file,
    channel: newChannel(),
    translations: newTranslationMemory(),
    attachments,
    children,
    given: new Set(),
    used: new Set(),
    wanted: new Map(),
    attachment: (id) => attachments.get(id),
    reusable: (id) => blocks.get(id),
    childrenOf: (id) =>
      (children.get(id) ?? []).map((child) => attachments.get(child)).filter((found) => found !== undefined),
    remember(attachment) {
      if (attachments.size >= MAX_ATTACHMENTS || attachmentLength > MAX_ATTACHMENTS_LENGTH) return false;
      attachmentLength += lengthOf(attachment);
      attachments.set(attachment.id, attachment);
      const siblings = children.get(attachment.parent);
      if (siblings === undefined) children.set(attachment.parent, [attachment.id]);
      else siblings.push(attachment.id);
      return true;
    },
    rememberBlock({ id, content }) {
      if (id === null || blockLength + content.length > MAX_REUSABLE) return;
      blockLength += content.length;
      blocks.set(id, Buffer.from(content).toString());
    },
  };
}

function lengthOf({ media }: Attachment): number {
  return media.url.length + (media.alt?.length ?? 0) + (media.caption?.length ?? 0) + (media.credit?.length ?? 0);
}
