import { expect } from '@playwright/test';
import { test } from './fixtures/browser';
import { htmlPage } from './fixtures/school';

const form = `
<outer-box></outer-box>
<script>
  customElements.define('inner-form', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<label>Phone <input type="tel"></label><label>Date of birth <input autocomplete="bday"></label>';
    }
  });
  customElements.define('outer-box', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<div><inner-form></inner-form></div>';
    }
  });
</script>`;

test('personal details asked for inside nested web components are noticed', async ({
  device,
  school,
  tab,
}) => {
  await tab.goto(school.serve('http://prizes.example/', htmlPage('Win a phone', form)));
  await expect.poll(() => device.incidents()).toMatchObject([{ ruleId: 'PRI-02', host: 'prizes.example' }]);
});
