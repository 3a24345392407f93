/**
 * What has not been acknowledged yet, kept on this computer so that neither a reload nor a crash loses it. It belongs to one session:
 * what another person left behind is never sent.
 */

const KEY = 'liangcai.queue';
const MOST_COMMANDS = 100;
const MOST_CHARACTERS = 100_000;

export function keep(session, commands) {
  try {
    if (!session || commands.length === 0) localStorage.removeItem(KEY);
    else {
      const text = JSON.stringify({ session, commands: commands.slice(0, MOST_COMMANDS) });
      if (text.length <= MOST_CHARACTERS) localStorage.setItem(KEY, text);
    }
  } catch {
    // Storage may be switched off or full; everything is still kept in memory.
  }
}

/** The commands of this session, in their order; those of another one are forgotten. */
export function recall(session) {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    if (kept?.session === session && Array.isArray(kept.commands)) return kept.commands;
  } catch {
    // Nothing that could be read was kept.
  }
  forget();
  return [];
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
