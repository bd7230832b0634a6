/**
 * Text and document scroll in step, and whoever a person scrolls leads. When the text has followed the document, it says so
 * like when a person has scrolled it: this tells the two apart.
 */

export interface Lead {
  /** The text is sent from a line at its top to another. */
  sent(from: number, to: number): void;
  /** The cursor has gone somewhere: what is seen of the text may follow, and the document follows the cursor already. */
  cursorMoved(): void;
  /** Whether it is for a person's scrolling that this line is at the top of the text now. */
  isLed(top: number): boolean;
}

/** How long the text may take to follow its cursor, in milliseconds. */
const following = 200;

export function createLead(now: () => number = Date.now): Lead {
  /** Where the text was sent last, and how far from there it may be on its way. */
  let sent: { readonly to: number; readonly away: number } | undefined;
  let cursorAt = Number.NEGATIVE_INFINITY;
  return {
    sent(from, to) {
      // (It may still be on its way to where it was sent before.)
      const away = Math.max(Math.abs(from - to), sent ? Math.abs(sent.to - to) : 0);
      sent = away === 0 ? undefined : { to, away };
    },
    cursorMoved() {
      cursorAt = now();
    },
    isLed(top) {
      if (now() - cursorAt < following) return false;
      if (!sent) return true;
      const away = Math.abs(top - sent.to);
      const wasSent = away <= sent.away;
      sent = wasSent && away > 0 ? { to: sent.to, away } : undefined;
      return !wasSent;
    },
  };
}
