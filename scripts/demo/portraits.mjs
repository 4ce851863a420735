import { configuration } from './configuration.mjs';

const size = { width: 360, height: 560 };

/** Pictures of the popup in both states and of the page for students and families. */
export async function takePortraits(device, folder) {
  const popup = await device.openPage('popup.html');
  await popup.setViewportSize(size);
  await popup.getByRole('button', { name: 'Teacher unlock' }).waitFor();
  await popup.screenshot({ path: `${folder}popup-locked.png` });

  await popup.getByRole('button', { name: 'Teacher unlock' }).click();
  await popup.getByLabel('Teacher PIN').fill(configuration.unlock.pin);
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Lock now' }).waitFor();
  await popup.screenshot({ path: `${folder}popup-teacher.png` });

  await popup.getByRole('button', { name: 'Open pages for this lesson' }).click();
  await popup.getByLabel('Links').fill('https://www.coolmathgames.com/0-fractions\nchapter three');
  await popup.getByLabel('Note for the student').fill('Unit 3: fractions');
  await popup.getByRole('button', { name: 'Open these pages' }).click();
  await popup.getByText('1 page is open until').waitFor();
  await popup.screenshot({ path: `${folder}popup-lesson.png` });
  await popup.getByRole('button', { name: /^End now/ }).click();
  await popup.close();

  const notice = await device.openPage('notice.html');
  await notice.setViewportSize({ width: 900, height: 1100 });
  await notice.getByText(configuration.district.name).first().waitFor();
  await notice.screenshot({ path: `${folder}notice.png` });
  await notice.close();
}
