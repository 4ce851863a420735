import { expect, it } from 'vitest';
import { packAddress } from '../../../rules/model/pack-address';

it('an address typed without its beginning is taken as https', () => {
  expect(packAddress(' packs.maple.example/student.handrail ')).toBe(
    'https://packs.maple.example/student.handrail',
  );
});

it('plain http is taken from this device alone', () => {
  expect(packAddress('http://127.0.0.1:8080/p.yaml')).toBe('http://127.0.0.1:8080/p.yaml');
  expect(packAddress('http://localhost/p.yaml')).toBe('http://localhost/p.yaml');
  expect(packAddress('http://packs.maple.example/p.yaml')).toBeUndefined();
  expect(packAddress('http://127.0.0.1.evil.example/p.yaml')).toBeUndefined();
});

it.each([
  '',
  'https://',
  'ftp://packs.maple.example/p',
  'javascript:alert(1)',
  'https://me:secret@maple.example/',
])('“%s” is no address that packs are taken from', (typed) => {
  expect(packAddress(typed)).toBeUndefined();
});
