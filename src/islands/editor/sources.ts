/// <reference lib="dom" />

/** Adds an empty row to a list of rows when its last one is filled: sources have as many as one needs. */
export function addRows(form: HTMLFormElement): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-rows]'))
    list.addEventListener('input', () => {
      const last = list.lastElementChild;
      const fields = last?.querySelectorAll('input') ?? [];
      if (!last || ![...fields].some(({ value }) => value !== '')) return;
      const row = last.cloneNode(true) as Element;
      for (const field of row.querySelectorAll('input')) field.value = '';
      list.append(row);
    });
}
