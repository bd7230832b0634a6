/** Pages on their own, with the style of the NHS in them: apart from the rest, which is smaller without it. */
export { documentPage } from './document-page.ts';
export { nhsPage } from './nhs-page.ts';
