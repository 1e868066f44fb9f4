import { type ComponentType, useEffect, useState } from 'react';

/** What names the network in the header; loaded with the first network. */
export function NetworkButton() {
  const [Header, setHeader] = useState<ComponentType | null>(null);

  useEffect(() => {
    // offline, for one: the page of the network says so
    import('../network/header/NetworkHeader')
      .then(({ NetworkHeader }) => setHeader(() => NetworkHeader))
      .catch(() => {});
  }, []);

  return Header && <Header />;
}
