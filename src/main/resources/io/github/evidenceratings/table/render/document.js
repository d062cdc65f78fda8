(function () {
  'use strict';
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** Numbers compare as numbers, texts by the collator; cells that say nothing come last. */
  function compare(one, other, direction) {
    if (one.missing !== other.missing) {
      return one.missing ? 1 : -1;
    }
    return direction * collator.compare(one.text, other.text);
  }

  function key(row, column) {
    const cell = row.cells[column];
    const text = (cell.dataset.sort || cell.textContent).trim();
    return { text, missing: text === '' || 'gap' in cell.dataset };
  }

  function enhance(root) {
    const table = root.querySelector('.PRE-table');
    if (!table || table.dataset.enhanced) {
      return;
    }
    table.dataset.enhanced = 'yes';
    const bodies = Array.from(table.tBodies);
    const rows = Array.from(table.querySelectorAll('tr[data-row]'));
    const headers = Array.from(table.querySelectorAll('th[data-column]'));
    rows.forEach((row, place) => { row.dataset.place = place; });

    function sort(column, direction) {
      headers.forEach(header => {
        const on = header.dataset.column === String(column) && direction !== 0;
        if (on) {
          header.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
        } else {
          header.removeAttribute('aria-sort');
        }
      });
      sorter.value = direction === 0 ? '' : column + (direction > 0 ? '+' : '-');
      bodies.forEach(body => {
        const own = Array.from(body.querySelectorAll('tr[data-row]'));
        const keys = new Map(own.map(row => [row, key(row, column)]));
        own.sort((one, other) =>
          (direction === 0 ? 0 : compare(keys.get(one), keys.get(other), direction)) ||
          one.dataset.place - other.dataset.place);
        body.append(...own);
      });
    }

    const controls = element('form', { className: 'PRE-controls' });
    controls.setAttribute('role', 'search');
    controls.setAttribute('aria-label', 'Filter and sort rows');
    controls.addEventListener('submit', event => event.preventDefault());
    const selects = [];

    function control(label, made) {
      made.id = 'PRE-control-' + made.name;
      controls.append(element('div', {}, element('label', { htmlFor: made.id }, label), made));
    }

    for (let i = 0; 'f' + i in table.dataset; i++) {
      const name = 'f' + i;
      const values = Array.from(new Set(rows.map(row => row.dataset[name] || ''))).filter(Boolean);
      if (values.length > 1) {
        // Levels keep the order of the rows; names are easier to find by the alphabet.
        if (!('o' + i in table.dataset)) {
          values.sort(collator.compare);
        }
        const select = element('select', { name }, element('option', { value: '' }, 'all'),
          ...values.map(value => element('option', { value }, value)));
        select.addEventListener('change', filter);
        selects.push(select);
        control(table.dataset[name], select);
      }
    }
    const search = element('input', { type: 'search', name: 'text' });
    search.addEventListener('input', filter);
    control('Text', search);
    const sorter = element('select', { name: 'sort' }, element('option', { value: '' }, 'as it stands'));
    headers.forEach(header => {
      const label = header.textContent.trim();
      const column = header.dataset.column;
      sorter.append(element('option', { value: column + '+' }, label + ', ascending'),
        element('option', { value: column + '-' }, label + ', descending'));
      const button = element('button', { type: 'button', className: 'PRE-sort' }, ...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
        const now = header.getAttribute('aria-sort');
        sort(Number(column), now === 'ascending' ? -1 : now === 'descending' ? 0 : 1);
      });
    });
    sorter.addEventListener('change', () => {
      const column = parseInt(sorter.value, 10);
      sort(Number.isNaN(column) ? 0 : column,
        sorter.value === '' ? 0 : sorter.value.endsWith('+') ? 1 : -1);
    });
    control('Sort by', sorter);
    const reset = element('button', { type: 'button' }, 'Show all');
    reset.addEventListener('click', () => {
      controls.reset();
      sort(0, 0);
      filter();
    });
    controls.append(reset);
    const status = element('p', { className: 'PRE-status' });
    status.setAttribute('role', 'status');
    controls.append(status);

    function filter() {
      const text = fold(search.value.trim());
      let shown = 0;
      rows.forEach(row => {
        row.hidden = selects.some(select => select.value && row.dataset[select.name] !== select.value) ||
          (text !== '' && !fold(row.textContent).includes(text));
        shown += row.hidden ? 0 : 1;
      });
      const filtered = shown < rows.length;
      bodies.forEach(body => {
        body.hidden = filtered && !body.querySelector('tr[data-row]:not([hidden])');
      });
      status.textContent = filtered
        ? shown + ' of ' + rows.length + (rows.length === 1 ? ' row' : ' rows')
        : rows.length + (rows.length === 1 ? ' row' : ' rows');
    }

    /** A row that a link leads to is shown, whatever was filtered. */
    function reveal() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const row = target && root.contains(target) ? target.closest('tr') : null;
      if (row && (row.hidden || row.parentElement.hidden)) {
        controls.reset();
        filter();
      }
      if (target && root.contains(target)) {
        target.querySelectorAll(':scope > details').forEach(details => { details.open = true; });
        target.scrollIntoView();
      }
    }

    const place = table.closest('.PRE-scroll') || table;
    if (rows.length > 1) {
      place.before(controls);
      filter();
    }
    addEventListener('hashchange', reveal);
    reveal();
  }

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = Array.from(document.querySelectorAll('.PRE-document details:not([open])'));
    closed.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));
  document.querySelectorAll('.PRE-document').forEach(enhance);
})();
