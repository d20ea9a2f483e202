/** Prints the page where its address asks for it with `?print`, as the installed app's shortcut does. */
export function printOnRequest(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('print')) return;
  // A reload, or Back, is no request.
  address.searchParams.delete('print');
  history.replaceState(history.state, '', address);
  const ask = (): void => {
    print();
  };
  if (document.readyState === 'complete') ask();
  else addEventListener('load', ask, { once: true });
}
