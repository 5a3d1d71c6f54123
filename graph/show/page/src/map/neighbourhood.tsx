export function Neighbourhood({ entity }: { entity: number }) {
  return <div data-entity={entity} />;
}
