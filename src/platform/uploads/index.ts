export {
  type CheckedFile,
  type FileProblem,
  MOST_FILE_BYTES,
} from './check-file.ts';
export { fileAnswer } from './file-answer.ts';
export type { MediaType } from './media-type.ts';
export { FORM_WITH_FILE_BYTES, readUpload, type Upload } from './read-upload.ts';
