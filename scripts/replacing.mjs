/**
 * For esbuild: `contents` in place of each module that is imported by a name that matches. The build fails where none is: what it
 * was written for has moved or gone.
 */
export const replacing = (name, filter, contents) => ({
  name,
  setup({ onResolve, onLoad, onEnd }) {
    let matches = 0;
    onResolve({ filter }, ({ path }) => {
      matches++;
      return { path, namespace: name };
    });
    onLoad({ filter: /.*/, namespace: name }, () => ({ contents }));
    onEnd(() => (matches > 0 ? {} : { errors: [{ text: `${name}: nothing that matches ${filter} is imported.` }] }));
  },
});
