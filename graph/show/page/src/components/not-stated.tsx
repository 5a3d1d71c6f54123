/** Where the minutes are silent: a gap to see, not a fault. */
export function NotStated({ children }: { children: string }) {
  return <span class="empty-cell">{children}</span>;
}
