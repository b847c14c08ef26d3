/** What goes along with every form and is not typed. */
const NOT_TYPED = new Set(['version', 'seen', 'receipt']);

/** The words of a form, kept in this tab while they cannot be saved; gone when the tab is closed. */
export function keptForm(address: string, form: HTMLFormElement) {
  const name = `unsaved ${address}`;
  const read = (): [string, string][] => {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? '[]');
    } catch {
      return [];
    }
  };
  return {
    isThere: () => read().length > 0,
    keep(): void {
      const typed = [...new FormData(form)].filter(
        ([field, value]) => typeof value === 'string' && !NOT_TYPED.has(field),
      );
      try {
        sessionStorage.setItem(name, JSON.stringify(typed));
      } catch {
        // No room or not allowed: the form itself still holds the words.
      }
    },
    drop: () => sessionStorage.removeItem(name),
    restore(): void {
      const values = read();
      for (const field of form.elements) {
        if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
          field.checked = values.some(([n, value]) => n === field.name && value === field.value);
        } else if (
          (field instanceof HTMLInputElement && field.type !== 'hidden') ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        ) {
          const value = values.find(([n]) => n === field.name)?.[1];
          if (value !== undefined) field.value = value;
        }
      }
      form.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}
