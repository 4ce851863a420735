import { layout } from '../layout.mjs';

export const host = 'prizes.example';

/** Fields that a stranger's form should not ask a child for. */
export const personalForm = `<form class="stack" method="post">
  <label>Full name <input name="name" autocomplete="name"></label>
  <label>Phone <input type="tel" name="phone" autocomplete="tel"></label>
  <label>Street address <input name="street" autocomplete="street-address"></label>
  <label>Date of birth <input type="date" name="birthday" autocomplete="bday"></label>
  <button>Send me my prize</button>
</form>`;

export const pages = {
  '/win': layout({
    title: 'You are today’s winner',
    site: 'Prize Parade',
    look: 'prizes',
    home: '/win',
    body: `<h1>You are today’s winner!</h1>
    <p class="lede">Tell us where to send your new headphones. Only three minutes left.</p>${personalForm}`,
  }),
};
